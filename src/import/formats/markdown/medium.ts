/** Medium's export: an HTML file for each story, marked as microformats. */
import { parseHTML } from "linkedom";
import type { Document, Element } from "../../document.ts";
import type { InputFile } from "../../input/input-file.ts";
import type { Found } from "../../item.ts";
import { pictureBeside } from "../pictures-beside.ts";
import { say } from "../../../messages/message.ts";

/** The story of a page of the export; `undefined` for any other page. */
export function mediumStory(html: string, file: InputFile): Found | undefined {
  if (!/class="[^"]*\be-content\b/.test(html) || !/class="[^"]*\bh-entry\b/.test(html))
    return undefined;
  const { document } = parseHTML(html) as unknown as { document: Document };
  const content = document.querySelector(".h-entry .e-content");
  if (!content) return undefined;
  const find = (selector: string) => document.querySelector(`.h-entry ${selector}`);
  const words = (element: Element | null) =>
    (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const date = find("time.dt-published")?.getAttribute("datetime") ?? "";
  if (date === "" || /(?:^|\/)draft_/.test(file.name))
    return { origin: file.name, skipped: say("not published (a draft)") };
  const title = words(find(".p-name"));
  const subtitle = words(find(".p-summary"));
  // The text repeats what stands at its head.
  for (const [selector, said] of [
    ["h1,h3.graf--title", title],
    ["h2,h4.graf--subtitle", subtitle],
  ] as const) {
    const head = content.querySelector(selector);
    if (head && words(head) === said) head.remove();
  }
  const url = find("a.p-canonical")?.getAttribute("href") ?? undefined;
  const id = /-([\da-f]{8,12})\.html?$/.exec(file.name)?.[1];
  return {
    origin: file.name,
    name: file.name,
    key: `medium:${id ?? file.name}`,
    title,
    ...(subtitle !== title && { subtitle }),
    body: { kind: "html", value: content.innerHTML },
    isWritten: true,
    author: [words(find(".p-author"))].filter((it) => it !== ""),
    tags: [...document.querySelectorAll(".h-entry .p-tags a, .h-entry a.p-category")].map(words),
    published: [date],
    datelines: [],
    ...(url !== undefined && { url }),
    ...(id !== undefined && { id }),
    picture: (src) => pictureBeside(file, src),
    notes: [],
  };
}
