import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { gzipFile, gzipPiece } from "../pages/data/gzip.ts";
import { inTemporaryDirectory } from "../testing/project.ts";
import { PartWriter } from "./part.ts";
import { openPublication, publish } from "./publish.ts";
import { dumpKey, PublishedData } from "./published-data.ts";

test("what is published of a year is given back by what it was made from, while it is whole", async () => {
  await inTemporaryDirectory(async (directory) => {
    const output = path.join(directory, "_site");
    const publication = openPublication(output);
    const pieces = ["يناير\n", "فبراير\n"].map((text) => ({ text, bytes: gzipPiece(text) }));
    const keys = pieces.map(({ bytes }, i) => ({ key: `k${i}`, length: bytes.length }));
    const writer = new PartWriter(publication, "data-2024");
    writer.write("2024/01/articles.json", Buffer.from("{}"), "january");
    writer.write("data/2024.jsonl.gz", gzipFile(pieces), dumpKey(keys));
    writer.finish("key");
    publish(publication, new Map([["data-2024", "key"]]), { key: "k", text: "" });

    const open = () =>
      new PublishedData(openPublication(output), "data-2024", new Map([["2024-01", "january"]]));
    expect(open().period("2024-01")).toBe("{}");
    expect(open().period("2024-02")).toBeUndefined();
    for (const [i, { bytes }] of pieces.entries()) {
      expect(open().piece("data/2024.jsonl.gz", `k${i}`)).toEqual(Buffer.from(bytes));
    }
    expect(open().piece("data/2024.jsonl.gz", "k2")).toBeUndefined();
    expect(open().piece("data/2024.csv.gz", "k0")).toBeUndefined();

    const dump = path.join(output, "data/2024.jsonl.gz");
    writeFileSync(dump, Buffer.concat([readFileSync(dump), Buffer.from("!")]));
    expect(open().piece("data/2024.jsonl.gz", "k0")).toBeUndefined();
  });
});
