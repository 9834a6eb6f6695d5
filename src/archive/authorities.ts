/**
 * Whom and what the names of the archive mean, by their identifiers in authority files: the table
 * `_data/authorities.csv`, a line for each person, organisation and place.
 */
import { parse } from "csv-parse/sync";
import { isWeb, type Named } from "../article/index.ts";
import { topicSlug } from "./topic.ts";
import { joined, MessageError, say, type Message } from "../messages/message.ts";

/** What kinds of thing a name may mean, by the words of the table, in the terms of schema.org. */
const kinds = {
  person: "Person",
  organisation: "Organization",
  place: "Place",
  شخص: "Person",
  هيئة: "Organization",
  مكان: "Place",
} as const;

/** What a name means. */
export interface KnownName {
  type: (typeof kinds)[keyof typeof kinds];
  /** Addresses that stand for it elsewhere, the best known first. */
  sameAs: readonly string[];
}

/** A name of the table. */
interface AuthorityEntry extends KnownName {
  name: string;
}

/** The names of the table that mean people or organisations, and those that mean places. */
export interface Authorities {
  agents: ReadonlyMap<string, KnownName>;
  places: ReadonlyMap<string, KnownName>;
}

/** An authority file: what its identifiers look like, and the address of one. */
interface AuthorityFile {
  pattern: RegExp;
  address: (id: string) => string;
}

/** Columns of identifiers, the best known first. */
const files: Readonly<Record<string, AuthorityFile>> = {
  orcid: { pattern: /^(?:\d{4}-){3}\d{3}[\dX]$/, address: (id) => `https://orcid.org/${id}` },
  wikidata: { pattern: /^Q\d+$/, address: (id) => `http://www.wikidata.org/entity/${id}` },
  viaf: { pattern: /^\d+$/, address: (id) => `https://viaf.org/viaf/${id}` },
  isni: {
    pattern: /^(?:\d{4} ?){3}\d{3}[\dX]$/,
    address: (id) => `https://isni.org/isni/${id.replaceAll(" ", "")}`,
  },
  geonames: { pattern: /^\d+$/, address: (id) => `https://sws.geonames.org/${id}/` },
  gnd: { pattern: /^[\dX-]+$/, address: (id) => `https://d-nb.info/gnd/${id}` },
  loc: {
    pattern: /^n[a-z]?\d+$/,
    address: (id) => `http://id.loc.gov/authorities/names/${id}`,
  },
};

const columns = ["kind", "name", ...Object.keys(files), "sameAs"];

/**
 * Reads the table.
 *
 * @param file its name, for what is said of it.
 * @throws Error naming the lines that are not right, all of them.
 */
export function parseAuthorities(text: string, file: string): Authorities {
  const faults: Message[] = [];
  const fault = (line: number, message: Message) =>
    faults.push(say("{place} {fault}", { place: `${file}:${line}:`, fault: message }));
  const rows = parse(text, {
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n"],
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [head, ...rest] = rows;
  const names = (head?.record ?? []).map((name) => name.trim());
  const unknown = names.find((name) => !columns.includes(name));
  if (!names.includes("kind") || !names.includes("name") || unknown !== undefined) {
    const found = unknown === undefined ? names.join(",") : unknown;
    throw new MessageError(
      say('{place} found the columns "{found}", expected {columns}', {
        place: `${file}:1:`,
        found,
        columns: columns.join(","),
      }),
    );
  }
  const authorities = {
    agents: new Map<string, KnownName>(),
    places: new Map<string, KnownName>(),
  };
  for (const { record, info } of rest) {
    if (record.length > names.length) {
      fault(
        info.lines,
        say(
          "found {cells} cells, expected {most} at most; a comma in a name needs quotes around it",
          { cells: record.length, most: names.length },
        ),
      );
      continue;
    }
    const row = new Map(names.map((name, i) => [name, (record[i] ?? "").trim()]));
    const entry = readRow(row, (message) => fault(info.lines, message));
    if (!entry) continue;
    const { name, type, sameAs } = entry;
    const own = type === "Place" ? authorities.places : authorities.agents;
    const key = topicSlug(name);
    if (own.has(key)) fault(info.lines, say('"{name}" is in the table already', { name }));
    own.set(key, { type, sameAs });
  }
  if (faults.length > 0) {
    throw new MessageError(joined(faults, "{one}\n{other}"));
  }
  return authorities;
}

function readRow(
  row: ReadonlyMap<string, string>,
  fault: (message: Message) => void,
): AuthorityEntry | undefined {
  const word = row.get("kind") ?? "";
  const name = (row.get("name") ?? "").normalize("NFC");
  if (!Object.hasOwn(kinds, word) || name === "") {
    fault(
      say('found "{word}" and "{name}", expected a kind (person, organisation, place) and a name', {
        word,
        name,
      }),
    );
    return undefined;
  }
  const sameAs = Object.entries(files).flatMap(([column, { pattern, address }]) => {
    const id = row.get(column) ?? "";
    if (id === "") return [];
    // A whole address may be pasted, whose last part is the identifier.
    const bare = id.replace(/^https?:\/\/.*?([^/]+)\/?$/, "$1");
    if (pattern.test(bare)) return [address(bare)];
    fault(
      say('{column}: found "{id}", expected an identifier such as those in {address}', {
        column,
        id,
        address: address("…"),
      }),
    );
    return [];
  });
  const others = (row.get("sameAs") ?? "").split(/\s+/).filter((text) => text !== "");
  for (const other of others.filter((one) => !isWeb(one) || !URL.canParse(one))) {
    fault(say('sameAs: found "{other}", expected web addresses with spaces between', { other }));
  }
  return { name, type: kinds[word as keyof typeof kinds], sameAs: [...sameAs, ...others] };
}

/** The table of an archive that has none. */
export const noAuthorities: Authorities = { agents: new Map(), places: new Map() };

/** What a name of an article means: who wrote it, where it happened, what it is about. */
export function knownName(
  { agents, places }: Authorities,
  kind: "sections" | "authors" | "tags" | "places",
  name: string,
): KnownName | undefined {
  if (kind === "sections" || agents.size + places.size === 0) return undefined;
  const key = topicSlug(name);
  return (
    (kind === "places" ? undefined : agents.get(key)) ??
    (kind === "authors" ? undefined : places.get(key))
  );
}

/** Addresses that stand for a name: those that an article gives, then those of the table. */
export function addressesOf(
  name: string,
  own: readonly Named[] = [],
  known: Pick<KnownName, "sameAs"> = { sameAs: [] },
): string[] {
  const given = own.find((one) => one.name === name)?.sameAs ?? [];
  return [...new Set([...given, ...known.sameAs])];
}
