import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { contentHashOf } from "../../article/index.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { bodyOf } from "./article-body.ts";

test("a text is given as it was when the archive was read, or not at all", async () => {
  await inTemporaryDirectory(async (directory) => {
    const text = "---\ntitle: خبر\ndate: 1932\n---\n\nنص\n";
    const article = { file: "note.md", contentHash: contentHashOf("note.md", text) };
    writeFileSync(path.join(directory, "note.md"), text);
    expect(bodyOf(directory, article).trim()).toBe("نص");
    writeFileSync(path.join(directory, "note.md"), text.replace("نص", "غيره"));
    expect(() => bodyOf(directory, article)).toThrow("note.md changed while the site was being");
  });
});
