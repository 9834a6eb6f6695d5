/** Finds the articles for which the lines of dossiers stand. */
import type { Article, DossierEntry, DossierFile, EntryTopic, Fault } from "../../article/index.ts";
import { dossierMarkdown, didYouMean, nearest } from "../../article/index.ts";
import { percentDecoded } from "../../lib/percent-decoded.ts";
import type { Catalogue } from "../catalogue.ts";
import { linkTargets, type ResolvedLink } from "../links/text-links.ts";
import type { TopicKind } from "../topic.ts";
import {
  dossierUrl,
  fromArchive,
  type Dossier,
  type DossierPart,
  type Dossiers,
} from "./dossier.ts";
import { say, type Message } from "../../messages/message.ts";

/** Articles of a dossier at most: its page shows them all. */
const MOST_ARTICLES = 500;

/** The articles that a search finds, oldest first, by what is sought. */
export type SearchFinds = ReadonlyMap<string, readonly Article[]>;

/** What is sought by the lines of some dossiers. */
export function soughtBy(files: readonly DossierFile[]): string[] {
  const entries = files.flatMap((file) => file.entries);
  return [...new Set(entries.flatMap((one) => (one.kind === "search" ? one.query : [])))];
}

/** The links of dossiers, for the catalogue to resolve: those of the text, and those of their entries. */
export function dossierLinks(
  files: readonly DossierFile[],
): { file: string; links: { href: string; line: number }[] }[] {
  return files.map(({ file, entries, references }) => ({
    file,
    links: [...references.links, ...entries.flatMap((one) => (one.kind === "link" ? one : []))].map(
      ({ href, line }) => ({ href: fromArchive(href), line }),
    ),
  }));
}

/**
 * The dossiers of an archive, with their articles.
 *
 * @returns a fault for each line for which there is no article; that of a link which leads nowhere the
 *   catalogue has found.
 */
export function joinDossiers(
  files: readonly DossierFile[],
  catalogue: Catalogue,
  found: SearchFinds,
): { dossiers: Dossiers; faults: Fault[] } {
  const faults: Fault[] = [];
  const all = files
    .map((file) => dossierOf(file, catalogue, found, faults))
    .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.slug < b.slug ? -1 : 1));
  const byArticle = new Map<string, Dossier[]>();
  for (const dossier of all) {
    for (const { url } of dossier.articles) {
      byArticle.set(url, [...(byArticle.get(url) ?? []), dossier]);
    }
  }
  return { dossiers: { all, byArticle }, faults };
}

function dossierOf(
  { entries, body, ...file }: DossierFile,
  catalogue: Catalogue,
  found: SearchFinds,
  faults: Fault[],
): Dossier {
  const links = catalogue.links.inTexts.get(file.file) ?? [];
  const fault = (line: number, message: Message): void => {
    faults.push({ file: file.file, line, message, severity: "error" });
  };
  const chosen = entries.map((entry) => chosenBy(entry, links, catalogue, found, fault));
  // An article that is named has its place there, whatever else finds it before.
  const named = new Set(
    chosen.flatMap((articles, i) => (entries[i]?.kind === "link" ? (articles ?? []) : [])),
  );
  const shown = new Set<Article>();
  const parts = entries.map((entry, i): DossierPart => {
    const own = (chosen[i] ?? []).filter(
      (one) => !shown.has(one) && (entry.kind === "link" || !named.has(one)),
    );
    for (const one of own) shown.add(one);
    return { articles: own, isBelowHeading: entry.isBelowHeading };
  });
  if (entries.length === 0) {
    const message = say(
      "found no line that names articles, expected one such as 2024/05/07-slug.md, or search: words, or tag: name",
    );
    faults.push({ file: file.file, line: 1, message, severity: "warning" });
  }
  if (shown.size > MOST_ARTICLES) {
    const widest = chosen.reduce((most, own, i) => {
      return (own?.length ?? 0) > (chosen[most]?.length ?? 0) ? i : most;
    }, 0);
    fault(
      entries[widest]?.line ?? 1,
      say(
        "found {count} articles in this dossier, most of them by this line; expected {most} at most: give it a period, such as 1998..2004",
        { count: shown.size, most: MOST_ARTICLES },
      ),
    );
  }
  return {
    ...file,
    url: dossierUrl(file),
    body: dossierMarkdown({ body, entries }, (place) => chosen[place] === undefined),
    parts,
    articles: [...shown],
    links: linkTargets(links),
  };
}

/** The articles of a line; `undefined` where it leads elsewhere. */
function chosenBy(
  entry: DossierEntry,
  links: readonly ResolvedLink[],
  catalogue: Catalogue,
  found: SearchFinds,
  fault: (line: number, message: Message) => void,
): readonly Article[] | undefined {
  const { line, text } = entry;
  if (entry.kind === "link") {
    const destination = links.find((one) => one.line === line)?.destination;
    if (destination?.to === "nothing") return []; // the catalogue has told it
    const url = destination?.to === "page" ? percentDecoded(destination.path) : undefined;
    const article = catalogue.byPath.get(url?.replace(/[?#].*$/s, "") ?? "");
    if (article) return [article];
    if (!entry.mayBeText) {
      fault(
        line,
        say('found "{text}", expected the file or the address of an article of the archive', {
          text: text.trim(),
        }),
      );
    }
    return undefined;
  }
  if (entry.kind === "search") {
    const articles = found.get(entry.query) ?? [];
    if (articles.length === 0) {
      fault(
        line,
        say(
          'search: found no article with "{query}", expected one at least: try fewer words or a longer period',
          { query: entry.query },
        ),
      );
    }
    return articles;
  }
  return topicArticles(entry, catalogue, (message) => fault(line, message));
}

const KINDS = {
  tag: "tags",
  section: "sections",
  author: "authors",
  place: "places",
} as const satisfies Record<EntryTopic, TopicKind>;

function topicArticles(
  { kind, name, from = "", until = "" }: Extract<DossierEntry, { kind: EntryTopic }>,
  { topics }: Catalogue,
  fault: (message: Message) => void,
): readonly Article[] {
  const topic = topics.find(KINDS[kind], name.normalize("NFC"));
  if (!topic || topic.articles.length === 0) {
    const names = topics.lists[KINDS[kind]].flatMap((one) =>
      one.articles.length > 0 ? one.name : [],
    );
    const hint = didYouMean(nearest(name, names));
    fault(
      say('{kind}: found "{name}", expected one that an article of the archive has{hint}', {
        kind,
        name,
        hint,
      }),
    );
    return [];
  }
  const own = topic.articles.filter(
    ({ date }) =>
      date.slice(0, from.length) >= from && (until === "" || date.slice(0, until.length) <= until),
  );
  if (own.length === 0) {
    const [first, last] = [topic.articles[0]?.date, topic.articles.at(-1)?.date];
    fault(
      say(
        '{kind}: found no article with "{name}" in {period}, expected one at least; the archive has them from {first} to {last}',
        {
          kind,
          name,
          period: `${from}..${until}`,
          first: first?.slice(0, 10) ?? "",
          last: last?.slice(0, 10) ?? "",
        },
      ),
    );
  }
  return own;
}
