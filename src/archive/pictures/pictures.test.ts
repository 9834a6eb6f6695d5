import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { articleOf } from "../../testing/article.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";
import { pictureFile, readPictures } from "./pictures.ts";
import { english } from "../../messages/message.ts";

describe("pictureFile", () => {
  const article = { file: "2024/05/07-rafah.md" };

  test.each([
    ["gate.png", "2024/05/gate.png"],
    ["../../images/gate.png", "images/gate.png"],
    ["/images/gate.png", "images/gate.png"],
    ["50%.png", "2024/05/50%.png"],
  ])("%j is the file %j", (src, file) => {
    expect(pictureFile(article, src)).toBe(file);
  });

  test.each([
    "../../../etc/passwd",
    "/../secret.png",
    "https://example.org/a.png",
    "//host/a.png",
    "C:/a.png",
    "..\\..\\..\\secret.png",
  ])("%j is outside the archive", (src) => {
    expect(pictureFile(article, src)).toBeUndefined();
  });
});

describe("readPictures", () => {
  const svg = (width: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"/>`;
  const showing = (...sources: string[]) =>
    articleOf({
      date: "2024",
      references: {
        readAlso: [],
        links: [],
        related: [],
        aliases: [],
        pictures: sources.map((src, i) => ({ src, line: i + 5 })),
      },
    });

  test("tells a photograph of more pixels than are read of one, by its head alone", async () => {
    await inTemporaryDirectory(async (directory) => {
      mkdirSync(path.join(directory, "2024"));
      const head = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
      const size = Buffer.from([0, 0, 0x50, 0, 0, 0, 0x50, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0]);
      writeFileSync(path.join(directory, "2024/a.png"), Buffer.concat([head, size]));
      const [fault] = readPictures(directory, [showing("a.png")]).faults;
      expect(english(fault!.message)).toBe(
        'picture: "a.png" has 20480 × 20480 pixels, expected 268 million at most; save it smaller',
      );
    });
  });

  test.each(["jpg", "png", "gif", "webp"] as const)(
    "tells each line that shows a %s that breaks off",
    async (kind) => {
      await inTemporaryDirectory(async (directory) => {
        mkdirSync(path.join(directory, "2024"));
        const noise = Buffer.from(Array.from({ length: 90_000 }, (_, n) => (n * n) >> 7));
        const picture = sharp(noise, { raw: { width: 200, height: 150, channels: 3 } });
        const made = await picture.toFormat(kind).toBuffer();
        // A thumbnail in the head has an end of its own, and some programs write zeros behind the end.
        const head = Buffer.from(kind === "jpg" ? "ffe10006ffd9ffd9" : "", "hex");
        const whole = Buffer.concat([made.subarray(0, 2), head, made.subarray(2)]);
        const name = (part: string) => path.join(directory, `2024/${part}.${kind}`);
        writeFileSync(name("whole"), Buffer.concat([whole, Buffer.alloc(9)]));
        writeFileSync(name("half"), whole.subarray(0, whole.length / 2));
        const shown = showing(`half.${kind}`, `whole.${kind}`, `half.${kind}`);
        const { pictures, faults } = readPictures(directory, [shown]);
        expect(pictures.size).toBe(2);
        expect(
          faults.map(({ line, severity, message }) => `${line} ${severity} ${english(message)}`),
        ).toEqual([
          expect.stringMatching(/^5 warning picture: "half\.\w+" breaks off, .+ copy it again$/),
          expect.stringMatching(/^7 warning /),
        ]);
      });
    },
  );

  test("measures a picture and names it by its content", async () => {
    await inTemporaryDirectory(async (directory) => {
      mkdirSync(path.join(directory, "2024"));
      writeFileSync(path.join(directory, "2024/a.SVG"), svg(30));
      const article = showing("a.SVG", "a.SVG");
      const { pictures, faults } = readPictures(directory, [article]);
      expect(faults).toEqual([]);
      const [picture] = pictures.values();
      expect(picture).toMatchObject({ file: "2024/a.SVG", width: 30, height: 20 });
      expect(picture?.url).toMatch(/^\/pictures\/a-[0-9a-f]{10}\.svg$/);
      writeFileSync(path.join(directory, "2024/a.SVG"), svg(31));
      expect(readPictures(directory, [article]).pictures.get("2024/a.SVG")?.url).not.toBe(
        picture?.url,
      );
    });
  });

  test("a picture's name on the site is one that file systems and addresses take", async () => {
    await inTemporaryDirectory(async (directory) => {
      mkdirSync(path.join(directory, "2024"));
      const names = [`${"ق".repeat(120)}.svg`, "a?b.svg"];
      for (const name of names) writeFileSync(path.join(directory, "2024", name), svg(30));
      const { pictures, faults } = readPictures(directory, [showing(...names)]);
      expect(faults).toEqual([]);
      const urls = [...pictures.values()].map(({ url }) => path.posix.basename(url));
      expect(urls[0]).toMatch(/^ق{100}-[0-9a-f]{10}\.svg$/);
      expect(urls[1]).toMatch(/^a-b-[0-9a-f]{10}\.svg$/);
    });
  });

  test("a drawing that is more is named with its line, and not published", async () => {
    await inTemporaryDirectory(async (directory) => {
      mkdirSync(path.join(directory, "2024"));
      const hostile = svg(30).replace("/>", ">\n<script>alert(1)</script></svg>");
      writeFileSync(path.join(directory, "2024/a.svg"), hostile);
      const { pictures, faults } = readPictures(directory, [showing("a.svg")]);
      expect(pictures.size).toBe(0);
      expect(faults.map(({ line, message }) => `${line} ${english(message)}`)).toEqual([
        expect.stringMatching(/^5 picture: "a\.svg" has <script> on line 2, expected a drawing/),
      ]);
    });
  });

  test("says of each picture that is not there, or is none, what was expected", async () => {
    await inTemporaryDirectory(async (directory) => {
      mkdirSync(path.join(directory, "2024"));
      writeFileSync(path.join(directory, "2024/broken.png"), "not a picture");
      const article = showing("gone.png", "broken.png", "page.html", "https://example.org/a.png");
      const { faults } = readPictures(directory, [article]);
      expect(faults.map(({ line, message }) => `${line} ${english(message)}`)).toEqual([
        `5 picture: "gone.png" does not exist (looked for ${directory}/2024/gone.png)`,
        '6 picture: "broken.png" cannot be read as a picture; expected a whole .png file',
        expect.stringMatching(/^7 picture: found "page\.html", expected a \.jpg/),
        expect.stringMatching(
          /^8 picture: found "https:\/\/example\.org\/a\.png", expected a file/,
        ),
      ]);
    });
  });
});
