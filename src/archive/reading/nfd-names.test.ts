import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import newspaper from "../../testing/newspaper.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { buildCatalogue } from "../catalogue.ts";
import { pictureFile, readPictures } from "../pictures/pictures.ts";
import { readArchive } from "./read.ts";
import { sitePaths } from "../../pages/site-paths.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test.each([
  ["NFC", "NFD"],
  ["NFD", "NFC"],
])("files named in %s are found by texts in %s", (onDisk, inText) =>
  inTemporaryDirectory(async (directory) => {
    const write = (file: string, content: string | Uint8Array) => {
      const full = path.join(directory, file.normalize(onDisk));
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, content);
    };
    const article = (date: string, more: string) =>
      `---\ntitle: عنوان\ndate: ${date}\n${more.normalize(inText)}`;
    write("صور أحمد/رسالة آسيا.png", png);
    write("2024/05/09-أخبار-آسيا.md", article("2024-05-09", "---\n\nنص.\n"));
    write(
      "2024/05/10-b.md",
      article(
        "2024-05-10",
        "related: [2024/05/09-أخبار-آسيا.md]\n---\n\n![أحمد](</صور أحمد/رسالة آسيا.png>)\n",
      ),
    );
    const { articles } = await readArchive(directory, newspaper);
    const { catalogue, faults } = buildCatalogue(articles, newspaper, sitePaths());
    const { pictures, faults: pictureFaults } = readPictures(directory, articles);
    expect([...faults, ...pictureFaults]).toEqual([]);
    expect(catalogue.articles.map(({ url }) => url)).toEqual([
      "/2024/05/09/أخبار-آسيا/",
      "/2024/05/10/b/",
    ]);
    const [, second] = catalogue.articles;
    const [picture] = second?.references.pictures ?? [];
    expect(pictures.get(pictureFile(second!, picture!.src) ?? "")?.url).toMatch(
      /^\/pictures\/رسالة آسيا-/,
    );
  }),
);
