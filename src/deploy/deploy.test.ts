/** Deploys to a store that takes files one by one: order, faults, interruptions. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hashOf } from "../lib/hash.ts";
import { KEYS, ObjectStore } from "../testing/object-store.ts";
import { filesOf } from "../testing/tree.ts";
import { deploy, type DeployOptions } from "./deploy.ts";
import { fileHeaders } from "./headers.ts";
import { RsyncStore } from "./rsync-store.ts";
import { REDIRECT, S3Store } from "./s3-store.ts";
import type { Store, Upload } from "./store.ts";
import { toUpload } from "./upload.ts";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), "sijill-deploy-test-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** A build: its texts by path. */
type Build = Readonly<Record<string, string>>;

/** The uploads of a build; each text lies in a file of its own. */
function uploadsOf(build: Build): Upload[] {
  return Object.entries(build).map(([file, text]) => {
    const hash = hashOf(text);
    const source = path.join(directory, hash);
    if (!existsSync(source)) writeFileSync(source, text);
    return toUpload({ path: file, hash, bytes: text.length, source }, fileHeaders(file));
  });
}

const bundle = (hash: string): string => `search/bundles/b/${hash}.outline`;
const FIRST: Build = {
  "index.html": "1",
  "2024/05/07/كأس 'الطريق' (1)+/index.html": "cup",
  "2024/gone.html": "gone",
  [bundle("0000000001")]: "old index",
  "search/manifest.json": "1",
};
const SECOND: Build = {
  ...FIRST,
  "index.html": "2",
  [bundle("0000000002")]: "new index",
  "search/manifest.json": "2",
};
for (const gone of ["2024/gone.html", bundle("0000000001")])
  delete (SECOND as Record<string, string>)[gone];
const THIRD: Build = { ...SECOND, "index.html": "3" };

describe("a bucket", () => {
  let remote: ObjectStore;
  beforeAll(async () => {
    remote = await ObjectStore.start();
  });
  afterAll(() => remote.close());
  beforeEach(() => {
    remote.objects.clear();
    remote.log.length = 0;
    remote.refuse = () => undefined;
  });
  const PREFIX = "site/";
  const run = (build: Build, options?: DeployOptions) => {
    const { endpoint } = remote;
    const bucket = { endpoint, region: "auto", bucket: "archive", prefix: PREFIX, ...KEYS };
    const store = new S3Store(bucket, { atOnce: 4, patience: { tries: 3, pause: 1 } });
    return deploy(store, uploadsOf(build), options);
  };
  const textOf = (file: string): string | undefined =>
    remote.objects.get(PREFIX + file)?.bytes.toString();
  const changes = (): string[] =>
    remote.log
      .filter((line) => !line.startsWith("GET") && !line.includes(".sijill-deploy/"))
      .map((line) => line.replace(PREFIX, ""));

  test("gets each file with its type and cache lifetime, pages after what they need", async () => {
    await run(FIRST);
    expect(changes()).toEqual([
      `PUT ${bundle("0000000001")}`,
      "PUT 2024/05/07/كأس 'الطريق' (1)+/index.html",
      "PUT 2024/gone.html",
      "PUT index.html",
      "PUT search/manifest.json",
    ]);
    expect(remote.objects.get(`${PREFIX}index.html`)?.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
    });
    expect(remote.objects.get(PREFIX + bundle("0000000001"))?.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });

  test("then gets what has changed; deletions come last, old bundles go the deploy after next", async () => {
    await run(FIRST);
    remote.log.length = 0;
    expect(await run(SECOND)).toMatchObject({ uploaded: 3, deleted: 1, kept: 1 });
    expect(changes()).toEqual([
      `PUT ${bundle("0000000002")}`,
      "PUT index.html",
      "PUT search/manifest.json",
      "DELETE 2024/gone.html",
    ]);
    expect(textOf(bundle("0000000001"))).toBe("old index");
    remote.log.length = 0;
    await run(THIRD);
    expect(changes()).toEqual(["PUT index.html", `DELETE ${bundle("0000000001")}`]);
    remote.log.length = 0;
    expect(await run(THIRD)).toMatchObject({ uploaded: 0, deleted: 0 });
    expect(remote.log.filter((line) => !line.startsWith("GET"))).toEqual([]);
  });

  test("that is busy is asked again, and one that stays so is told", async () => {
    let refusals = 0;
    remote.refuse = (method) => (method === "PUT" && refusals++ % 2 === 0 ? 503 : undefined);
    await run(FIRST);
    expect(textOf("index.html")).toBe("1");
    remote.refuse = (_, key) => (key.endsWith("index.html") ? 503 : undefined);
    await expect(run(SECOND)).rejects.toThrow(
      "PUT s3://archive/site/index.html: the store answered 503 SlowDown",
    );
    // What was there when it stopped is told, and the site is still the first.
    expect(textOf("search/manifest.json")).toBe("1");
    remote.refuse = () => undefined;
    expect(await run(SECOND)).toMatchObject({ resumed: true, kept: 1 });
    expect(textOf("search/manifest.json")).toBe("2");
  });

  test("that knows no redirects gets the page that leads on", async () => {
    remote.refuse = (_, __, headers) => (REDIRECT in headers ? 501 : undefined);
    const moved = uploadsOf({ "old.html": "moved" }).map((upload) => ({
      ...upload,
      headers: { ...upload.headers, [REDIRECT]: "/new/" },
    }));
    const { endpoint } = remote;
    const bucket = { endpoint, region: "auto", bucket: "archive", prefix: "", ...KEYS };
    await deploy(new S3Store(bucket), moved);
    expect(remote.objects.get("old.html")?.headers).toMatchObject(fileHeaders("old.html"));
  });

  test("that refuses the keys says what they must be allowed", async () => {
    remote.refuse = () => 403;
    await expect(run(FIRST)).rejects.toThrow(/answered 403 .*; the keys need s3:GetObject/);
  });
});

/** A host in memory that stops at a given change. */
class Memory implements Store {
  readonly name = "memory";
  readonly files = new Map<string, string>();
  left = Infinity;

  read(file: string): Promise<Uint8Array | undefined> {
    const text = this.files.get(file);
    return Promise.resolve(text === undefined ? undefined : Buffer.from(text, "base64"));
  }

  async write(file: string, bytes: Uint8Array): Promise<void> {
    this.#change();
    this.files.set(file, Buffer.from(bytes).toString("base64"));
    return Promise.resolve();
  }

  async put(uploads: readonly Upload[], onDone: (place: number) => void): Promise<void> {
    for (const [i, { path: file, source }] of uploads.entries()) {
      await this.write(file, readFileSync(source));
      onDone(i);
    }
  }

  async remove(files: readonly string[]): Promise<void> {
    for (const file of files) {
      this.#change();
      this.files.delete(file);
    }
    return Promise.resolve();
  }

  #change(): void {
    if (this.left-- <= 0) throw new Error("stopped");
  }

  /** The site's own files. */
  site(): Record<string, string> {
    const own = [...this.files].filter(([file]) => !file.startsWith(".sijill-deploy/"));
    return Object.fromEntries(
      own.map(([file, text]) => [file, Buffer.from(text, "base64").toString()]),
    );
  }
}

test("wherever deploys are stopped, the next that ends leaves the host as if none had been", async () => {
  const files = [
    "index.html",
    "a/index.html",
    "x.json",
    bundle("0000000001"),
    bundle("0000000002"),
  ];
  const build = fc.dictionary(fc.constantFrom(...files), fc.constantFrom("1", "2", "3"), {
    maxKeys: files.length,
    noNullPrototype: true,
  });
  // What is named by its content is always the same under its name.
  const named = (one: Build): Build =>
    Object.fromEntries(
      Object.entries(one).map(([file, text]) => [file, file.includes("bundles") ? file : text]),
    );
  const deploys = fc.array(fc.tuple(build, fc.nat(14)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(deploys, build, async (stopped, last) => {
      const store = new Memory();
      for (const [one, changes] of stopped) {
        store.left = changes;
        try {
          await deploy(store, uploadsOf(named(one)), { reportEvery: 2 });
        } catch {
          continue; // stopped, which is what this is about
        }
      }
      store.left = Infinity;
      const wanted = named(last);
      await deploy(store, uploadsOf(wanted), { reportEvery: 2 });
      const found = store.site();
      expect(found).toMatchObject(wanted);
      // What else is there is an older build's, named by its content, and goes with time.
      const rest = Object.keys(found).filter((file) => !(file in wanted));
      expect(rest.filter((file) => !file.includes("bundles"))).toEqual([]);
      await deploy(store, uploadsOf({ ...wanted, "p.html": "1" }), { reportEvery: 2 });
      await deploy(store, uploadsOf(wanted), { reportEvery: 2 });
      expect(store.site()).toEqual(wanted);
    }),
    { numRuns: 250 },
  );
});

test("rsync puts, replaces and deletes, and leaves what is not the site's alone", async () => {
  const target = path.join(directory, "served");
  mkdirSync(path.join(target, "2024"), { recursive: true });
  writeFileSync(path.join(target, "2024/foreign.txt"), "theirs");
  const store = new RsyncStore(target);
  const has = (): string[] => filesOf(target).filter((file) => !file.startsWith(".sijill-deploy/"));
  await deploy(store, uploadsOf({ ...FIRST, "1999/01/index.html": "old" }));
  await deploy(store, uploadsOf(SECOND));
  expect(has()).toEqual([...Object.keys(SECOND), "2024/foreign.txt", bundle("0000000001")].sort());
  expect(() => readFileSync(path.join(target, "1999"))).toThrow("ENOENT");
  expect(readFileSync(path.join(target, "index.html"), "utf8")).toBe("2");
  await deploy(store, uploadsOf(THIRD));
  expect(has()).toEqual([...Object.keys(SECOND), "2024/foreign.txt"].sort());
});
