import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { scanFiles } from "./scan.ts";

it("lists files by their whole paths, whichever are in folders, and none of what a link to a folder leads to", () =>
  inTemporaryDirectory(async (directory) => {
    const names = ["a-b.md", "a.md", "a/b.md", "a/b/c.md", "a0.md", "ab/أخبار ١.md"];
    for (const name of [...names, ".hidden/d.md", ".e.md"]) {
      mkdirSync(path.join(directory, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(directory, name), name);
    }
    symlinkSync("a", path.join(directory, "link"));
    symlinkSync("a.md", path.join(directory, "link.md"));
    symlinkSync("/etc/hosts", path.join(directory, "out.md"));
    const scanned = scanFiles(directory);
    expect(scanned.map(({ file }) => file)).toEqual([...names, "link.md", "out.md"].sort());
    expect(scanned.filter(({ leadsOut }) => leadsOut).map(({ file }) => file)).toEqual(["out.md"]);
  }));
