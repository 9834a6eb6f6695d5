import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { frontMatterTable } from "../../article/index.ts";
import { projectDirectory } from "../../build/project.ts";
import { withFrontMatterTable } from "./readme.ts";

const read = (name: string): string => readFileSync(path.join(projectDirectory, name), "utf8");

test("the README's front matter table is the schema's (npm run docs writes it)", async () => {
  const readme = read("README.md");
  expect(await withFrontMatterTable(readme)).toBe(readme);
});

test("the Arabic README has every command and every key of front matter that the English one has", () => {
  const [english, arabic] = [read("README.md"), read("README.ar.md")];
  const named = (pattern: RegExp): string[] =>
    Array.from(english.matchAll(pattern), ([, name = ""]) => name);
  const commands = named(/^\| `(npm (?:start|run [\w:]+))/gm);
  const keys = named(/^\| `([a-z][\w.]*)`/gm).filter((key) =>
    frontMatterTable().includes(`\`${key}\``),
  );
  expect(commands.length).toBeGreaterThan(9);
  expect(keys.length).toBeGreaterThan(30);
  expect([...commands, ...keys].filter((name) => !arabic.includes(`\`${name}`))).toEqual([]);
});
