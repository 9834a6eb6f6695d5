/**
 * Pages that the newspaper's owner adds as templates of Eleventy, in `pages/` or beside our own ones:
 * what the rest of the site says of them.
 */
import type { Link } from "./models/link.ts";

/** An added page. */
export interface AddedPage extends Link {
  /** Whether the masthead of every page leads to it, or the foot; the page about the archive leads to the others. */
  menu: boolean;
  footer: boolean;
}

/** What of the data of a template is read here; Eleventy takes any. */
export interface AddedPageData {
  title?: unknown;
  menu?: unknown;
  footer?: unknown;
  /** Its place among the others: a number, the lowest first. */
  order?: unknown;
}

/** An item of one of Eleventy's collections. */
export interface CollectionItem {
  inputPath: string;
  /** `false` of a template that writes nothing. */
  url: string | false;
  outputPath: string | false;
  data: AddedPageData;
}

/** Where every page leads: the foot to what the masthead leads to as well, which has no room for it on a phone. */
export interface AddedLinks {
  menu: readonly Link[];
  footer: readonly Link[];
}

/**
 * The added pages of a collection, in the order in which they are listed.
 *
 * @throws Error that names the file of a page, what is wrong in its front matter and what to do.
 */
export function addedPages(items: readonly CollectionItem[]): AddedPage[] {
  return items
    .flatMap(({ inputPath, url, outputPath, data }) => {
      if (url === false || outputPath === false || !outputPath.endsWith(".html")) return [];
      if (url === "/404.html") return []; // nobody is led there
      const { title, menu = false, footer = false, order = 0 } = data;
      if (typeof title !== "string" || title.trim() === "") {
        throw wrong(
          inputPath,
          "title",
          title,
          "its title; what no list is to name is `eleventyExcludeFromCollections: true`",
        );
      }
      for (const [key, value] of Object.entries({ menu, footer })) {
        if (typeof value !== "boolean") throw wrong(inputPath, key, value, "true or false");
      }
      if (typeof order !== "number") throw wrong(inputPath, "order", order, "a number");
      return [{ page: { url, title, menu: menu === true, footer: footer === true }, order }];
    })
    .sort((a, b) => a.order - b.order || (a.page.url < b.page.url ? -1 : 1))
    .map(({ page }) => page);
}

/** The pages to which every page leads. */
export function addedLinks(pages: readonly AddedPage[]): AddedLinks {
  const link = ({ url, title }: AddedPage): Link => ({ url, title });
  return {
    menu: pages.filter(({ menu }) => menu).map(link),
    footer: pages.filter(({ menu, footer }) => menu || footer).map(link),
  };
}

function wrong(file: string, key: string, found: unknown, expected: string): Error {
  const plain = file.replace(/^\.\//, "");
  const what = found === undefined ? "nothing" : JSON.stringify(found);
  return new Error(`${plain}: ${key}: found ${what}, expected ${expected}`);
}
