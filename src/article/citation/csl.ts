/** References as CSL-JSON, the data of citation processors: https://docs.citationstyles.org/ */
import { keysOf } from "./key.ts";
import { citedUrl, type Reference } from "./reference.ts";

export function toCsl(references: readonly Reference[]): string {
  const keys = keysOf(references);
  const items = references.map((reference, i) => item(reference, keys[i] ?? ""));
  return `${JSON.stringify(items, undefined, 2)}\n`;
}

function item(reference: Reference, id: string): Record<string, unknown> {
  const { author, date, accessed } = reference;
  const fields = {
    title: reference.title,
    "container-title": reference.publication,
    "publisher-place": reference.place,
    volume: reference.volume,
    issue: reference.issue,
    page: reference.page,
    section: reference.section,
    language: reference.language,
    URL: citedUrl(reference),
    note: reference.note,
  };
  return {
    id,
    type: reference.medium === "website" ? "webpage" : `article-${reference.medium}`,
    // Whole: a machine cannot tell the given name from the family name of an Arabic name.
    ...(author.length > 0 && { author: author.map((literal) => ({ literal })) }),
    ...(date !== "" && { issued: dateParts(date) }),
    ...(accessed !== "" && { accessed: dateParts(accessed) }),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")),
    // By a persistent identifier alone, this site would not know its own article again.
    ...(reference.persistent !== "" && { custom: { address: reference.url } }),
  };
}

function dateParts(date: string): { "date-parts": number[][] } {
  return { "date-parts": [date.split("-").map(Number)] };
}
