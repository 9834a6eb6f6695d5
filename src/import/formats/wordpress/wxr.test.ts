import { expect, test } from "vitest";
import { limits } from "../../limits.ts";
import { wxrItems, type WxrChannel } from "./wxr.ts";
import { english } from "../../../messages/message.ts";

const head =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>ص</title><link>https://a.example</link>';
const item = (id: number, more = "") =>
  `<item><title>خبر ${id}</title><wp:post_id>${id}</wp:post_id>${more}</item>\n`;

/** What is read of a text that comes in pieces of a length. */
async function read(text: string, length = text.length) {
  const channel: WxrChannel = { authors: new Map() };
  async function* pieces() {
    for (let i = 0; i < text.length; i += length) yield text.slice(i, i + length);
  }
  const found: string[] = [];
  for await (const one of wxrItems(pieces(), channel))
    found.push("bad" in one ? english(one.bad) : (one.fields.get("wp:post_id") ?? ""));
  return { channel, found };
}

test.each([1, 7, 50, 100_000])("items of a file that comes in pieces of %d", async (length) => {
  const cdata = "<content:encoded><![CDATA[a </item><item> b]]></content:encoded><!-- <item> -->";
  const { found, channel } = await read(
    `${head}${item(1)}${item(2, cdata)}${item(3)}</channel></rss>`,
    length,
  );
  expect(found).toEqual(["1", "2", "3"]);
  expect(channel).toMatchObject({ title: "ص", link: "https://a.example" });
});

test.each([
  ["a tag that does not match", "<item><title>x</titel></item>", /unexpected close tag/],
  ["no end of an item", "<item><title>x</title>", /without <\/item>/],
  [
    "CDATA of which the end is missing",
    `<item><content:encoded><![CDATA[x</content:encoded><wp:post_id>7</wp:post_id></item>${item(8, "<a><![CDATA[]]></a>")}`,
    /not well-formed/,
  ],
])("an item with %s spoils no other", async (_name, bad, why) => {
  const { found } = await read(`${head}${item(1)}${bad}${item(3)}</channel></rss>`);
  expect(found).toEqual(["1", expect.stringMatching(why), "3"]);
});

test("an item that is too large is told with its line, and the next is read", async () => {
  const large = item(2, `<content:encoded>${"س".repeat(limits.record)}</content:encoded>`);
  const { found } = await read(`${head}${item(1)}${large}${item(3)}</channel></rss>`, 1 << 20);
  expect(found).toEqual(["1", "an item of more than 16 MB", "3"]);
});

test.each([
  [`${head}${item(1)}<item><title>خ`, /in the middle of an item/],
  [`${head}${item(1)}`, /without <\/rss>/],
  ["", /without <\/rss>/],
])("a file that was cut off is told so", async (text, why) => {
  const { found } = await read(text);
  expect(found.at(-1)).toMatch(why);
});

test("WordPress's own faults are passed over: signs that XML does not have, bare ampersands", async () => {
  const { found } = await read(
    `${head}${item(1, "<link>https://a.example/?a=1&b=2&nbsp;\u000b</link>")}</channel></rss>`,
  );
  expect(found).toEqual(["1"]);
});
