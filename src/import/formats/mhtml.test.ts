/** Pages in one file, as Chrome and Internet Explorer save them. */
import { expect, test } from "vitest";
import { encode } from "../../article/repair/code-page.ts";
import { importInto } from "../../testing/import/import-into.ts";
import { pageOf, png } from "../../testing/import/pages.ts";
import { zipOf } from "../../testing/import/zip-of.ts";

/** Quoted-printable, in lines of at most 76 letters. */
function quoted(bytes: Uint8Array): string {
  const all = Array.from(bytes, (byte) =>
    byte > 126 || byte < 32 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  );
  let lines = "";
  let length = 0;
  for (const letter of all) {
    if (length + letter.length > 75) {
      lines += "=\r\n";
      length = 0;
    }
    lines += letter;
    length += letter.length;
  }
  return lines;
}

const url = "http://n.example/2016/page.html";

function saved(page: Uint8Array, type: string, pictures: string[]): string {
  const parts = [
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n\r\n${quoted(page)}`,
    ...pictures.map(
      (head) =>
        `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n${head}\r\n\r\n${png.toString("base64")}\r\n`,
    ),
  ];
  const head = `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nDate: Fri, 4 Mar 2016 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n`;
  return `${head}${parts.map((part) => `----x\r\n${part}\r\n`).join("")}----x--\r\n`;
}

const withPictures = pageOf(
  "المطر",
  '<img src="cid:one@x"><p>فقرة</p><img src="http://n.example/2016/two.png"><p>فقرة</p><img src="صورة.png">',
);
const pictures = [
  "Content-ID: <one@x>",
  "Content-Location: http://n.example/2016/two.png",
  "Content-Location: http://n.example/2016/%D8%B5%D9%88%D8%B1%D8%A9.png",
];

test.each<["utf-8" | "windows-1256", string]>([
  ["utf-8", "text/html"],
  ["windows-1256", 'text/html; charset="windows-1256"'],
])("a page in %s comes with its pictures", async (charset, type) => {
  const text = withPictures.replace(/<meta charset[^>]*>/, "");
  const bytes =
    charset === "utf-8" ? Buffer.from(text) : encode(text.replaceAll("صورة.png", "x"), charset);
  const { files, summary } = await importInto("html", {
    "a.mhtml": saved(bytes ?? Buffer.from(""), type, pictures),
  });
  const [article = ""] = Object.values(files);
  expect(article).toContain("title: المطر");
  expect(article).toContain(`url: ${url}`);
  expect(article).toContain("captured: 2016-03-04T12:00:00+02:00");
  expect(summary.pictures).toBe(charset === "utf-8" ? 3 : 2);
});

test("in zips, by other endings and without one, as in folders", async () => {
  const text = Buffer.from(saved(Buffer.from(withPictures), "text/html", pictures));
  const zip = await zipOf({ "a.MHT": text });
  for (const [name, content] of [
    ["a.zip", zip],
    ["a.mht", text],
    ["a.html", text],
  ] as const) {
    const { summary } = await importInto("html", { [name]: content });
    expect(summary).toMatchObject({ counts: { imported: 1, skipped: 0 }, pictures: 3 });
  }
});

test("one that is cut: within a picture the page is whole, within the page it is not", async () => {
  const text = saved(Buffer.from(withPictures), "text/html", pictures);
  const { summary } = await importInto("html", {
    "a.mhtml": text.slice(0, -120),
    "b.mhtml": text.slice(0, 1500),
    "c.mhtml": text.slice(0, 100),
  });
  expect(summary.counts).toMatchObject({ imported: 1, skipped: 2 });
  expect(summary.notes["cut-off"]?.needsPerson).toBe(true);
  expect(Object.keys(summary.reasons).join()).toContain("cut off within its page");
});
