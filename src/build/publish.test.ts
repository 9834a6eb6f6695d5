import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStaging } from "./publish.ts";

let root: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "sijill-publish-"));
  output = path.join(root, "_site");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function publish(text: string): Promise<void> {
  const staging = await openStaging(output);
  writeFileSync(path.join(staging.directory, "index.html"), text);
  await staging.publish();
}
const published = (): string => readFileSync(path.join(output, "index.html"), "utf8");

test("a site takes the place of the last one, and leaves nothing beside it", async () => {
  await publish("one");
  await publish("two");
  expect(published()).toBe("two");
  expect(existsSync(`${output}.staging`)).toBe(false);
  expect(existsSync(`${output}.previous`)).toBe(false);
});

test("a build that is given up leaves the last site as it was", async () => {
  await publish("one");
  const staging = await openStaging(output);
  writeFileSync(path.join(staging.directory, "index.html"), "half");
  await staging.discard();
  expect(published()).toBe("one");
  expect(existsSync(`${output}.staging`)).toBe(false);
});

test("a build that was killed between its renames is undone by the next", async () => {
  await publish("one");
  renameSync(output, `${output}.previous`);
  await openStaging(output);
  expect(published()).toBe("one");
});

test("files that are not a site are never replaced", async () => {
  mkdirSync(output);
  writeFileSync(path.join(output, "thesis.doc"), "years of work");
  await expect(openStaging(output)).rejects.toThrow(
    `${output} holds files that are not a site of Sijill and would be lost; choose another --output or empty it`,
  );
  expect(readFileSync(path.join(output, "thesis.doc"), "utf8")).toBe("years of work");
});
