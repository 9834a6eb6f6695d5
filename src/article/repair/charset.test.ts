import { expect, test } from "vitest";
import { encode } from "./code-page.ts";
import { decode, detect } from "./charset.ts";
import { textStream } from "../../import/input/text-stream.ts";

const text = "غادرت القوات المدينة أمس، وعاد الأهالي إلى بيوتهم";
const arabic = encode(text, "windows-1256") ?? new Uint8Array();
/** ISO 8859-6 has the Unicode block's letters, 0x0600 shifted to 0xa0, one for one. */
const iso = Uint8Array.from(text, (it) =>
  it < "\u0080" ? it.charCodeAt(0) : it.charCodeAt(0) - 0x560,
);

test.each([
  ["utf-8", Buffer.from(text)],
  ["windows-1256", arabic],
  ["iso-8859-6", iso],
  ["utf-16le", Buffer.from(`\ufeff${text}`, "utf16le")],
])("%s is detected", (charset, bytes) => {
  expect(detect(bytes)).toBe(charset);
  expect(decode(bytes)).toEqual({ text, charset });
});

test("a claim is believed unless the bytes contradict it", () => {
  expect(decode(iso, ["iso-8859-6"]).charset).toBe("iso-8859-6");
  expect(decode(arabic, ["utf-8", "no-such-charset", "iso-8859-1"]).text).toBe(text);
});

test("a long file is decoded as it comes, letters cut between pieces included", async () => {
  async function* bytes() {
    for (const byte of Buffer.from(`\ufeff${text}`)) yield Uint8Array.of(byte);
  }
  let read = "";
  for await (const piece of textStream(bytes())) read += piece;
  expect(read).toBe(text);
});
