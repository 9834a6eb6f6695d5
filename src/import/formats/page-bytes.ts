/** A page as it was saved or sent: bytes in some encoding, which may be no page at all. */
import { decode } from "../../article/repair/charset.ts";
import { kindOf, refusalOf } from "../input/kinds.ts";
import { Refusal } from "../refusal.ts";
import { readPage, type PageFacts, type PageItem } from "./page.ts";
import { say } from "../../messages/message.ts";

/**
 * Makes an article of a page's bytes.
 *
 * @param header the value of `Content-Type`, if there was one.
 * @throws Refusal when they are no page, or one that is no article.
 */
export function readPageBytes(bytes: Uint8Array, facts: PageFacts, header = ""): PageItem {
  checkPage(bytes);
  return readPage(decode(bytes, charsetsOf(bytes, header)).text, facts);
}

/** @throws Refusal when bytes are those of something else than a page: servers call anything HTML. */
export function checkPage(bytes: Uint8Array): void {
  if (!bytes.some((byte) => byte > 32)) throw new Refusal(say("empty"));
  const kind = kindOf(bytes);
  if (kind && !kind.endings.includes(".html")) throw new Refusal(refusalOf(kind, say("a page")));
}

/** Encodings that a page declares: that of its HTTP header, then that of its `meta`. */
function charsetsOf(bytes: Uint8Array, header: string): string[] {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const declared = /charset\s*=\s*["']?\s*([\w:.-]+)/i;
  const meta =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ??
    /<\?xml[^>]+encoding=["']([\w:.-]+)/i.exec(head);
  return [declared.exec(header)?.[1], meta?.[1]].filter((it) => it !== undefined);
}
