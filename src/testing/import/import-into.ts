/** Imports files of a test into an archive of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import newspaper from "../newspaper.ts";
import { filesOf } from "../tree.ts";
import { formats, parseMapping, type FormatName } from "../../import/formats/index.ts";
import { importArticles } from "../../import/import.ts";
import { summaryAsJson, type Summary, type Tally } from "../../import/report.ts";

type Told = Pick<Tally, "count"> & { examples: string[] };

/** A summary as the report's file has it. */
export interface WrittenSummary extends Omit<Summary, "reasons" | "notes" | "error"> {
  reasons: Record<string, Told>;
  notes: Record<string, Told & { needsPerson: boolean }>;
  error?: string;
}

/** What an import made. */
export interface Imported {
  /** Texts of the archive's articles by their paths. */
  files: Record<string, string>;
  summary: WrittenSummary;
}

/** The same with what else there is. */
export interface ImportedAll extends Imported {
  /** Issues, scans and words by their paths; their bytes as Latin 1 but for YAML and JSON. */
  others: Record<string, string>;
}

/** What may be said beside the files. */
export interface Asked {
  date?: string;
  section?: string;
  mapping?: string;
  postTypes?: readonly string[];
  dryRun?: boolean;
}

/**
 * Writes the input, imports it, and reads what there is then.
 *
 * @param input contents by name.
 * @param part what of the input's directory is imported; all of it by default.
 */
export async function importInto(
  format: FormatName,
  input: Readonly<Record<string, string | Uint8Array>>,
  asked: Asked = {},
  part = ".",
): Promise<ImportedAll> {
  const root = mkdtempSync(path.join(tmpdir(), "sijill-import-"));
  try {
    const directory = path.join(root, "input");
    for (const [name, content] of Object.entries(input)) {
      const file = path.join(directory, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const to = path.join(root, "articles");
    const summary = await importAgain(format, path.join(directory, part), to, asked);
    return { files: articlesIn(to), others: othersIn(to), summary };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Imports what is there already, into an archive that may be. */
export async function importAgain(
  format: FormatName,
  from: string,
  to: string,
  { date, section, mapping = "", postTypes = [], dryRun = false }: Asked = {},
): Promise<WrittenSummary> {
  const read = formats[format].reader({
    mapping: parseMapping(mapping),
    newspaper,
    postTypes,
    date,
  });
  const options = { files: [from], to, dryRun, date, section };
  const summary = await importArticles(read, options, newspaper);
  return JSON.parse(summaryAsJson(summary)) as WrittenSummary;
}

/** What an archive has beside articles and the journal of imports, by paths. */
export function othersIn(to: string): Record<string, string> {
  const others = filesOf(to).filter((file) => !/\.md$|\.jsonl$/.test(file));
  return Object.fromEntries(
    others.map((file) => {
      const encoding = /\.(?:yaml|json)$/.test(file) ? "utf8" : "latin1";
      return [file, readFileSync(path.join(to, file), encoding)];
    }),
  );
}

/** Texts of an archive's articles by their paths. */
export function articlesIn(to: string): Record<string, string> {
  mkdirSync(to, { recursive: true });
  const articles = filesOf(to).filter((file) => file.endsWith(".md"));
  return Object.fromEntries(
    articles.map((file) => [file, readFileSync(path.join(to, file), "utf8")]),
  );
}
