import { expect, test } from "vitest";
import { encode } from "./code-page.ts";
import { encodingFault, textOfFile, type OtherEncoding } from "./file-text.ts";
import { say } from "../../messages/message.ts";

const text = "---\ntitle: عنوان الخبر\n---\n\nغادرت القوات المدينة أمس، وعاد الأهالي إلى بيوتهم.\n";

test.each([
  ["windows-1256", Buffer.from(encode(text, "windows-1256") ?? [])],
  ["utf-16le", Buffer.from(`\ufeff${text}`, "utf16le")],
])("a file in %s is named, with what turns it", (charset, bytes) => {
  const read = textOfFile(bytes) as OtherEncoding;
  expect(read.text).toBe(text);
  expect(encodingFault(read)).toEqual({
    line: 1,
    message: say("found text in {charset}, expected UTF-8; npm run check -- --fix turns it", {
      charset,
    }),
  });
});

test("a file of UTF-8 with a broken letter is told by the line, and not turned", () => {
  const bytes = Buffer.from(text);
  bytes[bytes.length - 4] = 0xff;
  const read = textOfFile(bytes) as OtherEncoding;
  expect(read.text).toBeUndefined();
  expect(encodingFault(read).line).toBe(5);
});

test("UTF-8 is its text", () => {
  expect(textOfFile(Buffer.from(text))).toBe(text);
});
