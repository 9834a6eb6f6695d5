/** WordPress exports (WXR): posts with their authors, topics and pictures. */
import type { InputFile } from "../input/input-file.ts";
import { inputFiles, isInputError } from "../input/open.ts";
import { textStream } from "../input/text-stream.ts";
import type { Found } from "../item.ts";
import type { ReadFormat } from "./format.ts";
import { orSkipped, reasonOf } from "../refusal.ts";
import { postsOf } from "./wordpress/post.ts";
import { Site } from "./wordpress/site.ts";
import { Uploads } from "./wordpress/uploads.ts";
import { wxrItems, type WxrChannel } from "./wordpress/wxr.ts";
import type { Message } from "../../messages/message.ts";

/** What a person may say of an export. */
export interface WordpressSettings {
  /** Types of posts that are articles beside `post`: themes store news as types of their own. */
  postTypes: readonly string[];
  /** The newspaper's language. */
  language: string;
}

const endings = [".xml", ".wxr"];

/**
 * Reads exports: `.xml` files, also in zip and gzip files. They are read twice, as posts name pictures
 * and posts that come after them or are in another file.
 */
export function wordpressFormat(settings: WordpressSettings): ReadFormat {
  return async function* (files) {
    const sites = new Map<string, Site>();
    for await (const file of inputFiles(files, { endings, refuse: () => {} })) {
      await gather(file, sites);
    }
    const refused: Found[] = [];
    const refuse = (origin: string, skipped: Message) => refused.push({ origin, skipped });
    const uploads = new Uploads();
    for await (const file of inputFiles(files, { endings, refuse })) {
      yield* refused.splice(0);
      yield* foundIn(file, sites, uploads, settings);
    }
    yield* refused;
  };
}

/** What the items of an export say of each other. */
async function gather(file: InputFile, sites: Map<string, Site>): Promise<void> {
  const channel: WxrChannel = { authors: new Map() };
  try {
    for await (const item of wxrItems(textStream(file.open()), channel)) {
      if (!("bad" in item)) siteOf(channel, sites).add(item);
    }
  } catch (error) {
    // The second time says the same, behind the posts before it.
    if (!isInputError(error)) throw error;
  }
}

async function* foundIn(
  file: InputFile,
  sites: Map<string, Site>,
  uploads: Uploads,
  settings: WordpressSettings,
): AsyncGenerator<Found> {
  const channel: WxrChannel = { authors: new Map() };
  try {
    for await (const item of wxrItems(textStream(file.open()), channel)) {
      if ("bad" in item) yield { origin: `${file.name}, line ${item.line}`, skipped: item.bad };
      else {
        const context = { file, channel, site: siteOf(channel, sites), uploads, ...settings };
        const origin = `${file.name}, post ${item.fields.get("wp:post_id") ?? ""}`;
        yield* [orSkipped<Found[] | Found>(origin, () => [...postsOf(item, context)])].flat();
      }
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
    yield { origin: file.name, skipped: reasonOf(error) };
  }
}

/** An export of many posts is several files of one site. */
function siteOf(channel: WxrChannel, sites: Map<string, Site>): Site {
  const link = channel.link ?? "";
  const site = sites.get(link) ?? new Site(channel);
  sites.set(link, site);
  return site;
}
