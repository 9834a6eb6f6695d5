/** Crawls of every kind, sound and damaged. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { importInto } from "../../testing/import/import-into.ts";
import { png } from "../../testing/import/pages.ts";
import { zipOf } from "../../testing/import/zip-of.ts";

const sentence = "جملة تملأ الفقرة حتى يكون النص خبرًا تامًا يقرؤه الناس. ".repeat(5);

function page(name: string): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="og:type" content="article"><meta property="article:published_time" content="2016-03-04"><title>${name}</title></head><body><article><h1>${name}</h1><p>${name}: ${sentence}</p><p>${sentence}</p></article></body></html>`;
}

const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

interface Options {
  head?: string;
  type?: string;
  contentType?: string;
  date?: string;
  length?: number;
  more?: string;
}

/** A WARC record of an answer. */
function record(name: string, body: string | Buffer, options: Options = {}): Buffer {
  const { head = ok, type = "response", date = "2016-05-01T00:00:00Z", more = "" } = options;
  const block = Buffer.concat([Buffer.from(head === "" ? "" : `${head}\r\n`), Buffer.from(body)]);
  const { contentType = "application/http; msgtype=response", length = block.length } = options;
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: http://n.example/${name}\r\nWARC-Date: ${date}\r\nContent-Type: ${contentType}\r\n${more}Content-Length: ${length}\r\n\r\n`,
    ),
    block,
    Buffer.from("\r\n\r\n"),
  ]);
}

const good = (name: string) => record(name, page(name));

/** A record of an ARC file. */
function arc(name: string, body = page(name)): Buffer {
  const block = Buffer.from(`${ok}\r\n${body}`);
  const line = `http://n.example/${name} 1.2.3.4 20160501000000 text/html ${block.length}\n`;
  return Buffer.concat([Buffer.from(line), block, Buffer.from("\n")]);
}

const arcHead = (() => {
  const body = "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\n";
  return Buffer.from(`filedesc://x.arc 0.0.0.0 20050101000000 text/plain ${body.length}\n${body}`);
})();

async function run(input: Record<string, Uint8Array>) {
  const { files, summary } = await importInto("warc", input);
  return {
    names: Object.values(files).map((text) => /^title: (.*)$/m.exec(text)?.[1]),
    skipped: summary.counts.skipped,
    reasons: Object.keys(summary.reasons).join("; "),
    files,
  };
}

const sound = Buffer.concat([good("a"), good("b"), good("c")]);
const members = [good("a"), good("b"), good("c")].map((it) => gzipSync(it));
const packed = Buffer.concat(members);
const at = (members[0]?.length ?? 0) + 200;

/** Bytes with some of them changed. */
function damaged(bytes: Buffer, from: number, count = 8): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = from; i < from + count; i++) copy[i] = (copy[i] ?? 0) ^ 0x5a;
  return copy;
}

test.each([
  ["a.warc", sound],
  ["a.WARC.GZ", packed],
  ["one-member.warc.gz", gzipSync(sound)],
  ["no-ending", packed],
  ["a.arc", Buffer.concat([arcHead, arc("a"), arc("b"), arc("c with spaces")])],
  ["a.arc.gz", Buffer.concat([arcHead, arc("a"), arc("b"), arc("c")].map((it) => gzipSync(it)))],
])("%s is read through", async (name, bytes) => {
  const input: Record<string, Uint8Array> = { [name]: bytes };
  const { names, skipped } =
    name === "no-ending" ? await run({ "crawl.gz": bytes }) : await run(input);
  expect(names.map((it) => it?.slice(0, 1))).toEqual(["a", "b", "c"]);
  expect(skipped).toBe(0);
});

test.each(["site.wacz", "site.zip"])("a crawl in %s is read through", async (name) => {
  const zip = await zipOf({
    "archive/data.warc.gz": packed,
    "datapackage.json": Buffer.from("{}"),
    "indexes/index.cdx.gz": gzipSync(" CDX"),
  });
  expect(await run({ [name]: zip })).toMatchObject({ names: ["a", "b", "c"], skipped: 0 });
});

test.each([
  ["within a page", sound.subarray(0, -500), ["a", "b"], "cut off within record N"],
  ["within a header", sound.subarray(0, good("a").length + 60), ["a"], "cut off within record N"],
  ["packed", packed.subarray(0, -100), ["a", "b"], "cut off within record N"],
  ["packed in one", gzipSync(sound).subarray(0, -30), ["a", "b"], "cut off within record N"],
  ["ARC", Buffer.concat([arcHead, arc("a"), arc("b")]).subarray(0, -300), ["a"], "cut off within"],
])("a crawl that is cut %s ends there", async (_, bytes, names, reason) => {
  const found = await run({ "a.warc": bytes });
  expect(found).toMatchObject({ names, skipped: 1 });
  expect(found.reasons).toContain(reason);
});

test.each([
  ["bytes of a packed record", damaged(packed, at)],
  [
    "a packed record's checksum",
    damaged(packed, (members[0]?.length ?? 0) + (members[1]?.length ?? 0) - 8, 2),
  ],
  ["the begin of a packed record", damaged(packed, members[0]?.length ?? 0)],
  ["a record's first line", damaged(sound, good("a").length)],
  [
    "a length that is too short",
    Buffer.concat([good("a"), record("b", page("b"), { length: 300 }), good("c")]),
  ],
  [
    "a length that is too long",
    Buffer.concat([good("a"), record("b", page("b"), { length: 2400 }), good("c")]),
  ],
  [
    "a length beyond the end",
    Buffer.concat([good("a"), record("b", page("b"), { length: 99_999 }), good("c")]),
  ],
])("damage to %s costs that record", async (_, bytes) => {
  const found = await run({ "a.warc": bytes });
  expect(found).toMatchObject({ names: ["a", "c"], skipped: 1 });
  expect(found.reasons).toContain("damaged");
});

const encoded = (encoding: string, body: Buffer) =>
  record("x", body, { head: `${ok}Content-Encoding: ${encoding}\r\n` });
const html = Buffer.from(page("x"));
const chunks = Buffer.from(
  [page("x").slice(0, 400), page("x").slice(400)]
    .map((part) => `${Buffer.byteLength(part).toString(16)};x=y\r\n${part}\r\n`)
    .join("") + "0\r\n\r\n",
);
const chunked = { head: `${ok}Transfer-Encoding: chunked\r\n` };

test.each([
  ["br", encoded("br", brotliCompressSync(html))],
  ["gzip", encoded("gzip", gzipSync(html))],
  ["deflate", encoded("deflate", deflateSync(html))],
  ["deflate without a header", encoded("deflate", deflateRawSync(html))],
  ["gzip that was decoded before", encoded("gzip", html)],
  ["chunks", record("x", chunks, chunked)],
  ["chunks that were joined before", record("x", html, chunked)],
  ["HTTP/2", record("x", html, { head: "HTTP/2 200 \r\ncontent-type: text/html\r\n" })],
  ["no type", record("x", html, { head: "HTTP/1.0 200 OK\r\n" })],
  ["a resource", record("x", html, { head: "", type: "resource", contentType: "text/html" })],
])("the body of an answer in %s is decoded", async (_, bytes) => {
  expect(await run({ "a.warc": bytes })).toMatchObject({ names: ["x"], skipped: 0 });
});

test.each([
  ["zstd", encoded("zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd])), "its Content-Encoding is zstd"],
  ["nothing", record("x", ""), "empty"],
  [
    "a picture",
    record("x", Buffer.from("\x89PNG\r\n\x1a\n....", "latin1")),
    "a PNG picture, expected a page",
  ],
  ["JSON", record("x", '{"a": 1}'), "JSON, expected a page"],
  ["a PDF", record("x", "%PDF-1.4"), "a PDF, expected a page"],
  ["a comment", record("x", "<!-- x -->"), "empty"],
  ["two letters", record("x", "OK"), "not an article"],
])("an answer of %s is skipped by what it is, and the next is read", async (_, bytes, reason) => {
  const found = await run({ "a.warc": Buffer.concat([bytes, good("b")]) });
  expect(found).toMatchObject({ names: ["b"], skipped: 1 });
  expect(found.reasons).toContain(reason);
});

test("a later capture that is damaged does not hide an earlier one", async () => {
  const later = { date: "2017-05-01T00:00:00Z" };
  const found = await run({
    "a.warc": Buffer.concat([good("a"), record("a", "", later), good("b")]),
  });
  expect(found).toMatchObject({ names: ["a", "b"], skipped: 1 });
});

test("pictures and documents of a crawl are brought along, wherever they stand in it", async () => {
  const as = (type: string) => ({ head: `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n` });
  const shown = page("a").replace(
    "</article>",
    `<p><img src="/i/b.png" alt="ب"> <img src="/i/gone.png"> <a href="http://www.n.example/c.pdf">ملف</a> ${sentence}</p></article>`,
  );
  const { files, others } = await importInto("warc", {
    "a.warc.gz": gzipSync(
      Buffer.concat([
        record("c.pdf", "%PDF-1.4", as("application/pdf")),
        record("a", shown),
        record("i/gone.png", "x", {
          head: "HTTP/1.1 404 Not Found\r\nContent-Type: image/png\r\n",
        }),
        record("i/b.png", gzipSync(png), {
          head: "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Encoding: gzip\r\n",
        }),
      ]),
    ),
  });
  const [text = ""] = Object.values(files);
  expect(Object.keys(others)).toEqual([
    expect.stringMatching(/^files\/c-\w+\.pdf$/),
    expect.stringMatching(/^images\/b-\w+\.png$/),
  ]);
  for (const file of Object.keys(others)) expect(text).toContain(`/${file}`);
});

test("a page that the crawler cut is told", async () => {
  const { files, summary } = await importInto("warc", {
    "a.warc": record("a", page("a"), { more: "WARC-Truncated: length\r\n" }),
  });
  expect(Object.keys(files)).toHaveLength(1);
  expect(summary.notes["cut-off"]?.needsPerson).toBe(true);
});

test("redirects, missing pages and requests are passed over", async () => {
  const bytes = Buffer.concat([
    record("r", "", { head: "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n" }),
    record("m", page("m"), { head: "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n" }),
    record("q", "GET / HTTP/1.1\r\n\r\n", {
      head: "",
      type: "request",
      contentType: "application/http; msgtype=request",
    }),
  ]);
  const found = await run({ "a.warc": bytes });
  expect(found).toMatchObject({ names: [], skipped: 1 });
  expect(found.reasons).toContain("no answer with a page");
});
