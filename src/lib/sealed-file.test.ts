import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { inTemporaryDirectory } from "../testing/project.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

test("a sealed file is read as it was written", async () => {
  await inTemporaryDirectory(async (directory) => {
    const file = path.join(directory, "a/b");
    expect(readSealed(file)).toEqual({ state: "missing" });
    writeSealed(file, "key", "نص\nثان\n");
    expect(readSealed(file)).toEqual({ state: "whole", key: "key", text: "نص\nثان\n" });
    writeSealed(file, "other", "");
    expect(readSealed(file)).toEqual({ state: "whole", key: "other", text: "" });
  });
});

test.each([
  ["cut short", (file: string) => truncateSync(file, 100)],
  ["emptied", (file: string) => truncateSync(file, 0)],
  [
    "changed",
    (file: string) => writeFileSync(file, readFileSync(file, "utf8").replace("نص", "لص")),
  ],
  [
    "of another format",
    (file: string) => writeFileSync(file, readFileSync(file, "utf8").replace("-1 ", "-0 ")),
  ],
])("a sealed file that is %s is broken", async (_how, harm) => {
  await inTemporaryDirectory(async (directory) => {
    const file = path.join(directory, "sealed");
    writeSealed(file, "key", "نص طويل بما يكفي ليقطع في وسطه");
    harm(file);
    expect(readSealed(file)).toEqual({ state: "broken" });
  });
});
