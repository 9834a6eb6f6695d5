import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { brokenPictures, readPictures } from "../../archive/pictures/pictures.ts";
import { english } from "../../messages/message.ts";
import { articleOf } from "../../testing/article.ts";
import { inTemporaryDirectory, testArchive } from "../../testing/project.ts";
import { encodePicture, ENCODING } from "./encode.ts";
import { pictureOutputs, stagePictures } from "./pictures.ts";

const article = articleOf({
  date: "2024-05-05",
  file: "2024/05/05-match.md",
  references: {
    readAlso: [],
    links: [],
    related: [],
    aliases: [],
    pictures: [{ src: "/images/pitch.png", line: 7 }],
  },
});

test("a picture is encoded to the same bytes, and no second time", async () => {
  const [picture] = readPictures(testArchive, [article]).pictures.values();
  expect(picture?.widths).toEqual([400, 500]);
  await inTemporaryDirectory(async (cache) => {
    const first = await encodePicture(testArchive, picture!, cache);
    expect(
      first.map(({ path: file }) => file.replace(/^pictures\/pitch-[0-9a-f]{10}-/, "")),
    ).toEqual(["400.avif", "500.avif", "400.webp", "500.webp"]);
    expect(await encodePicture(testArchive, picture!, undefined)).toEqual(first);
    // What is cached is taken as it is.
    const folder = path.join(cache, ENCODING);
    for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), name);
    const again = await encodePicture("/nowhere", picture!, cache);
    expect(again.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
      again.map(({ path: file }) => path.basename(file)),
    );
  });
});

test("a picture that breaks off is a fault of every line that shows it, and its output is not made", async () => {
  await inTemporaryDirectory(async (directory) => {
    const whole = readFileSync(path.join(testArchive, "images/pitch.png"));
    writeFileSync(path.join(directory, "pitch.png"), whole.subarray(0, whole.length - 200));
    const own = articleOf({
      ...article,
      references: { ...article.references, pictures: [{ src: "/pitch.png", line: 7 }] },
    });
    const { pictures } = readPictures(directory, [own]);
    const [output] = pictureOutputs(pictures);
    const places = { live: "/none", lists: "/none", staging: path.join(directory, "staging") };
    const cache = path.join(directory, "cache");
    const broken = await stagePictures({ ...output!, directory, cache, places });
    const [fault] = brokenPictures([own], broken);
    expect(fault).toMatchObject({ file: "2024/05/05-match.md", line: 7, severity: "error" });
    expect(english(fault!.message)).toMatch(
      /^picture: "\/pitch.png" is damaged \(.+\); expected a whole picture$/,
    );
  });
});
