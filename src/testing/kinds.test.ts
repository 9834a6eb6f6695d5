import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { projectDirectory } from "../build/project.ts";
import { kinds, testFiles } from "./kinds.ts";

const read = (file: string): string => readFileSync(path.join(projectDirectory, file), "utf8");

test("every test of the project is of one kind, and each kind has a command", () => {
  const ignore = ["**/node_modules", "articles", "pages", "public"];
  const all = globSync("**/*.{test,spec}.{ts,js}", { cwd: projectDirectory, ignore });
  const ofKinds = kinds.flatMap((kind) => testFiles(projectDirectory, kind));
  expect(ofKinds.sort()).toEqual(all.sort());
  expect(ofKinds).toEqual(testFiles(projectDirectory));
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const kind of kinds) expect(scripts[`test:${kind}`]).toBe(`vitest run --mode ${kind}`);
});
