import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { filesOf, treeOf } from "../../testing/tree.ts";
import { OutputWriter } from "./output.ts";
import { MANIFEST, cacheOf, openPublication, publish } from "./publish.ts";

/** A site by its outputs, each by its files. */
type Site = Record<string, Record<string, string>>;

function stage(output: string, site: Site) {
  const publication = openPublication(output);
  for (const [name, files] of Object.entries(site)) {
    const writer = new OutputWriter(publication, name);
    for (const [file, text] of Object.entries(files)) writer.write(file, Buffer.from(text));
    writer.finish("key");
  }
  return publication;
}

/** The keys of some outputs, as {@link stage} makes them. */
const keysOf = (...names: string[]) => new Map(names.map((name) => [name, "key"]));

function publishSite(output: string, site: Site): void {
  publish(stage(output, site), keysOf(...Object.keys(site)), { key: "k", text: "" });
}

const summary = { key: "k", text: "" };
const old = { a: { "x/index.html": "one", "y/index.html": "two" }, b: { "z.txt": "three" } };
const next = { a: { "x/index.html": "one", "w/v/index.html": "new" }, b: { "z.txt": "changed" } };

async function inOutput(work: (output: string) => void): Promise<void> {
  await inTemporaryDirectory(async (directory) => work(path.join(directory, "_site")));
}

test("a site is what its parts hold: unchanged files stay untouched, others come and go", async () => {
  await inOutput((output) => {
    publishSite(output, old);
    const before = statSync(path.join(output, "x/index.html"));
    publishSite(output, next);
    expect(filesOf(output)).toEqual([
      ".sijill",
      MANIFEST,
      "w/v/index.html",
      "x/index.html",
      "z.txt",
    ]);
    expect(existsSync(path.join(output, "y"))).toBe(false);
    const after = statSync(path.join(output, "x/index.html"));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
    publishSite(output, { b: next.b });
    expect(filesOf(output)).toEqual([".sijill", MANIFEST, "z.txt"]);
  });
});

test("the manifest lists every file with its hash", async () => {
  await inOutput((output) => {
    publishSite(output, old);
    const { ".sijill": _mark, [MANIFEST]: _self, ...files } = treeOf(output);
    const lines = readFileSync(path.join(output, MANIFEST), "utf8").split("\n").slice(0, -1);
    expect(Object.fromEntries(lines.map((line) => line.split("  ").reverse()))).toEqual(files);
  });
});

test("a build that is stopped before it publishes leaves the site, and its parts to the next", async () => {
  await inOutput((output) => {
    publishSite(output, old);
    const before = treeOf(output);
    stage(output, next);
    expect(treeOf(output)).toEqual(before);
    publish(openPublication(output), keysOf("a", "b"), summary);
    expect(readFileSync(path.join(output, "z.txt"), "utf8")).toBe("changed");
  });
});

test("a build that is stopped while it publishes is finished by the next command", async () => {
  await inTemporaryDirectory(async (directory) => {
    const expected = path.join(directory, "expected");
    publishSite(expected, next);
    const output = path.join(directory, "_site");
    publishSite(output, old);
    // As after the decisive rename and some of the moves.
    const blocked = path.join(output, "w");
    writeFileSync(blocked, "in the way of a directory");
    const publication = stage(output, next);
    expect(() => publish(publication, keysOf("a", "b"), summary)).toThrow(/ENOTDIR|EEXIST|ENOENT/);
    rmSync(blocked);
    openPublication(output);
    expect(treeOf(output)).toEqual(treeOf(expected));
    expect(existsSync(path.join(cacheOf(output), "committed"))).toBe(false);
  });
});

test("without what it remembers, or without the site, a build makes everything", async () => {
  await inOutput((output) => {
    publishSite(output, old);
    rmSync(cacheOf(output), { recursive: true });
    publishSite(output, { a: next.a });
    expect(filesOf(output)).not.toContain("z.txt");
    stage(output, { a: next.a });
    rmSync(output, { recursive: true });
    publishSite(output, next);
    expect(filesOf(output)).toContain("x/index.html");
  });
});

test("a directory that is no site of ours is left alone", async () => {
  await inOutput((output) => {
    mkdirSync(output);
    writeFileSync(path.join(output, "thesis.doc"), "");
    expect(() => openPublication(output)).toThrow(/holds files that are not a site of Sijill/);
    renameSync(path.join(output, "thesis.doc"), `${output}.doc`);
    expect(openPublication(output).summary).toBeUndefined();
  });
});
