/** A file is told by what it is, whatever its name says, and inputs that are cut end where they do. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { FormatName } from "../formats/index.ts";
import { importInto } from "../../testing/import/import-into.ts";
import { pageOf, png } from "../../testing/import/pages.ts";
import { kindOf } from "./kinds.ts";
import { cpuTimeOf } from "../../testing/cpu-time.ts";

const page = pageOf("أ");
const record = (id: string) =>
  JSON.stringify({ title: "عنوان", body: `نص ${id}`, date: "2016-03-04", id });

test.each<[FormatName, string, string | Buffer, string]>([
  ["html", "a.html", png, "a PNG picture, expected a page"],
  ["html", "a.html", record("a"), "JSON, expected a page: import a dump with -- jsonl"],
  ["html", "a.html", '<?xml version="1.0"?><rss version="2.0"></rss>', "-- wordpress"],
  ["html", "a.html", "WARC/1.0\r\n", "-- warc"],
  ["html", "a.html", "%PDF-1.4", "a PDF"],
  ["html", "a.webarchive", "bplist00", "a web archive of Safari"],
  ["html", "a.docx", "PK\x03\x04", "a Word document"],
  ["html", "a.har", '{"log": {}}', "har2warc"],
  ["html", "a.eml", "To: x\nContent-Type: text/html\n\n", "an e-mail message"],
  ["html", "a.rar", "Rar!\x1a\x07", "unpack it"],
  ["wordpress", "a.xml", page, "a web page, expected .xml, .wxr: import it with -- html"],
  ["jsonl", "a.json", page, "-- html"],
  ["csv", "a.csv", page, "-- html"],
  ["csv", "a.xlsx", "PK\x03\x04", "save it as .csv"],
  ["jsonl", "a.sql", "-- MySQL dump 10.13", "a dump of a database"],
  ["warc", "a.cdx", " CDX N b a", "an index of a crawl"],
  ["warc", "a.tar", "x", "a tar archive"],
  ["text", "a.txt", page, "-- html"],
])("%s refuses %s by what it is", async (format, name, content, reason) => {
  const { summary } = await importInto(format, { [name]: content }, {}, name);
  expect(summary.counts).toMatchObject({ imported: 0, held: 0, skipped: 1 });
  expect(Object.keys(summary.reasons).join()).toContain(reason);
});

test.each([
  `\ufeff${page}`,
  `<!-- saved from url=(0014)about:internet -->\n${page}`,
  `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html xmlns="http://www.w3.org/1999/xhtml">`,
  "<title>أ</title>نص",
])("a page is known as one", (text) => {
  expect(kindOf(Buffer.from(text))?.name.id).toBe("a web page");
});

test("a kind is told in time, however its bytes begin", async () => {
  for (const part of ["<!--->", "<!-- -->", "<?", "a:\n ", "[ "]) {
    expect(await cpuTimeOf(() => kindOf(Buffer.from(part.repeat(500))))).toBeLessThan(2);
  }
});

const wxr = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:wp="w"><channel><title>أ</title>${items}`;
const item = (id: string) =>
  `<item><title>أ</title><content:encoded>نص ${id}</content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2016-03-04 00:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
const lines = `${record("aa")}\n${record("bb")}\n`;
const padded = Array.from({ length: 400 }, (_, i) => record(`a${i}`)).join("\n");

test.each<[FormatName, string, string | Buffer, number]>([
  ["jsonl", "a.json", `[${record("aa")},${record("bb").slice(0, -9)}`, 1],
  ["jsonl", "a.jsonl", lines.slice(0, -20), 1],
  ["jsonl", "a.jsonl.gz", gzipSync(padded).subarray(0, -500), 100],
  ["wordpress", "a.xml", wxr(item("11") + item("12").slice(0, -30)), 1],
  ["wordpress", "a.xml", wxr(item("11")), 1],
])("%s: %s that is cut gives what is whole, and says so", async (format, name, content, least) => {
  const { summary } = await importInto(format, { [name]: content });
  expect(summary.counts.imported).toBeGreaterThanOrEqual(least);
  expect(summary.counts.skipped).toBe(1);
});

test("a zip that is cut, and gzip within gzip without end", async () => {
  const { summary } = await importInto("jsonl", {
    "a.zip": Buffer.from("PK\x03\x04 and no more", "latin1"),
    "b.json.gz": gzipSync(gzipSync(gzipSync(record("a")))),
    "c.json": record("cc"),
  });
  expect(summary.counts).toMatchObject({ imported: 1, skipped: 2 });
});
