import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { inTemporaryDirectory } from "../testing/project.ts";
import { builtUrl } from "./built-url.ts";

test("a site says where it was built to live, whatever _data says now", () =>
  inTemporaryDirectory(async (directory) => {
    expect(builtUrl(inject("site")).href).toBe("https://altareeq.example/");
    const front = path.join(directory, "index.html");
    cpSync(path.join(inject("site"), "index.html"), front);
    const text = readFileSync(front, "utf8");
    writeFileSync(front, text.replaceAll("altareeq.example/", "example.org/archive/"));
    expect(builtUrl(directory).href).toBe("https://example.org/archive/");
  }));

test("a directory without a site is told with what to do", () => {
  expect(() => builtUrl("/nowhere")).toThrow("/nowhere holds no site of ours; build one with: npm");
});
