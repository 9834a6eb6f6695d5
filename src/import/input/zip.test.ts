/** Zip files as people make them: names in code pages, pictures beside pages, files within files. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { importAgain, importInto } from "../../testing/import/import-into.ts";
import { pageOf, png } from "../../testing/import/pages.ts";
import { zipOf } from "../../testing/import/zip-of.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";

/** A zip file whose names are bytes of which nothing says the encoding, as by Windows and by Macs. */
async function zipOfBytes(entries: [Buffer, Buffer][]): Promise<Buffer> {
  const plain = entries.map(([name], i) => `${i}${"x".repeat(name.length - 1)}`);
  const zip = await zipOf(Object.fromEntries(entries.map(([, bytes], i) => [plain[i], bytes])));
  let text = zip.toString("latin1");
  for (const [i, [name]] of entries.entries())
    text = text.replaceAll(plain[i] ?? "", name.toString("latin1"));
  const bytes = Buffer.from(text, "latin1");
  // The second byte of the flags, in the headers of the files and of the directory.
  for (const [head, flags] of [
    ["PK\x03\x04", 7],
    ["PK\x01\x02", 9],
  ] as const) {
    for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 4))
      bytes[at + flags] = (bytes[at + flags] ?? 0) & ~8;
  }
  return bytes;
}

const linkReason = "a symbolic link, which is not followed; copy what it leads to into its place";
const names = ["صفحات/المطر في الوادي.html", "صفحات/المطر في الوادي_files/الصورة.png"] as const;
const page = Buffer.from(pageOf("المطر", `<img src="${names[1].slice(6)}">`));

test.each([
  ["UTF-8 of a Mac", (name: string) => Buffer.from(name.normalize("NFD"))],
  ["code page 720", (name: string) => iconv.encode(name, "cp720")],
  ["windows-1256", (name: string) => iconv.encode(name, "cp1256")],
])("names in %s are read, and pictures found by them", async (_, encode) => {
  const zip = await zipOfBytes([
    [encode(names[0]), page],
    [encode(names[1]), png],
  ]);
  const { files, summary } = await importInto("html", { "a.zip": zip });
  expect(Object.keys(files)).toHaveLength(1);
  expect(summary.pictures).toBe(1);
  const { summary: told } = await importInto("text", {
    "b.zip": await zipOfBytes([[encode("صور/خبر أول.txt"), Buffer.from("")]]),
  });
  expect(told.reasons["it has no text"]?.examples[0]).toContain("b.zip/صور/خبر أول.txt");
});

test.each([
  ["صورة-أحمد.png", "صورة-أحمد.png".normalize("NFD")],
  ["صورة-أحمد.png".normalize("NFD"), "صورة-أحمد.png"],
  ["Photo.JPG", "photo.jpg"],
  ["a b?.png", "a%20b%3F.png"],
  ["100%.png", "100%.png"],
])("a picture named %j is found as %j, in a folder and in a zip", async (name, src) => {
  const input = {
    "s/p.html": pageOf("أ", `<img src="p_files/${src}">`),
    [`s/p_files/${name}`]: png,
  };
  expect((await importInto("html", input)).summary.pictures).toBe(1);
  const zip = await zipOf(
    Object.fromEntries(Object.entries(input).map(([file, it]) => [file, Buffer.from(it)])),
  );
  expect((await importInto("html", { "a.zip": zip })).summary.pictures).toBe(1);
});

test("nothing above the zip is reached", async () => {
  const input = {
    "d/a.zip": await zipOf({ "p.html": Buffer.from(pageOf("أ", '<img src="../x.png">')) }),
  };
  const { summary } = await importInto("html", { ...input, "x.png": png }, {}, "d");
  expect(summary.pictures).toBe(0);
});

test("packed files within a zip are read, others counted by their endings", async () => {
  const record = (id: string) =>
    Buffer.from(JSON.stringify({ title: "عنوان", body: `نص ${id}`, date: "2016-03-04", id }));
  const zip = await zipOf({
    "2015.JSON.GZ": gzipSync(record("a1")),
    "2016.json": record("b1"),
    "a.pdf": Buffer.from("%PDF"),
    "b.PDF": Buffer.from("%PDF"),
    "c.docx": Buffer.from("PK"),
    "style.css": Buffer.from(""),
    "inner.zip": await zipOf({ "x.json": record("c1") }),
  });
  const { files, summary } = await importInto("jsonl", { "DUMP.ZIP": zip });
  expect(Object.keys(files)).toEqual(["2016/03/04-a1.md", "2016/03/04-b1.md"]);
  expect(Object.keys(summary.reasons)).toEqual([
    "not read: 1 × .docx",
    "not read: 2 × .pdf",
    "not read: 1 × .zip",
  ]);
});

test("a symbolic link in a folder or a zip file is told, and not followed", async () => {
  const zip = await zipOf({ "a.html": page, "link.html": Buffer.from("../../secret") });
  const entry = zip.lastIndexOf("PK\x01\x02");
  zip.writeUInt32LE((0o120777 << 16) >>> 0, entry + 38);
  const packed = await importInto("html", { "a.zip": zip });
  expect(Object.keys(packed.files)).toHaveLength(1);
  expect(packed.summary.reasons).toMatchObject({
    [linkReason]: { examples: [expect.stringMatching(/a\.zip\/link\.html$/)] },
  });

  await inTemporaryDirectory(async (root) => {
    const folder = path.join(root, "pages");
    mkdirSync(path.join(root, "other"));
    mkdirSync(folder);
    writeFileSync(path.join(folder, "a.html"), page);
    symlinkSync("a.html", path.join(folder, "b.html"));
    symlinkSync("../other", path.join(folder, "more"));
    symlinkSync("a.html", path.join(folder, "style.css"));
    const summary = await importAgain("html", folder, path.join(root, "articles"));
    expect(summary.counts.imported).toBe(1);
    expect(summary.reasons[linkReason]).toMatchObject({ count: 2 });
  });
});
