/** The text of an article's file, in UTF-8 or another encoding. */
import { isUtf8 } from "node:buffer";
import { textOf } from "../../lib/utf8.ts";
import { decode } from "./charset.ts";
import { say, type Message } from "../../messages/message.ts";

/** A file that is not in UTF-8. */
export interface OtherEncoding {
  /** WHATWG label of the encoding that its bytes look like, as `windows-1256`. */
  charset: string;
  /** Its text in that encoding; `undefined` where no encoding makes sense of all of it. */
  text: string | undefined;
  /** The first line with bytes that are not UTF-8, from 1. */
  line: number;
}

/** The text of a file's bytes, or which encoding they are in instead of UTF-8. */
export function textOfFile(bytes: Buffer): string | OtherEncoding {
  if (isUtf8(bytes)) return textOf(bytes);
  const asUtf8 = bytes.toString("utf8");
  const line = asUtf8.slice(0, asUtf8.indexOf("\ufffd")).split("\n").length;
  const { charset, text } = decode(bytes);
  return { charset, text: isWhole(text, asUtf8) ? text : undefined, line };
}

/** UTF-8 with some broken letters is not another encoding: to read it as such would garble the rest. */
function isWhole(text: string, asUtf8: string): boolean {
  const letters = asUtf8.match(/[\u0600-\u06ff]/g)?.length ?? 0;
  return letters === 0 && !/[\ufffd\0]/.test(text);
}

/** The fault to report. */
export function encodingFault({ charset, text, line }: OtherEncoding): {
  line: number;
  message: Message;
} {
  const message =
    text === undefined
      ? say(
          "bytes that are not UTF-8, where letters were lost or cut; expected UTF-8: type them again from the original",
        )
      : say("found text in {charset}, expected UTF-8; npm run check -- --fix turns it", {
          charset,
        });
  return { line: text === undefined ? line : 1, message };
}
