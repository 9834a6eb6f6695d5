/** What every template is given: the newspaper, its words, its dates and where things are. */
import { DateFormat } from "../calendar/index.ts";
import { writerOf, type CountForms, type Writer } from "../calendar/writer.ts";
import type { Strings } from "../../_data/strings.ts";
import type { AddedLinks } from "./added-pages.ts";
import type { Cards } from "./cards/plan.ts";
import type { Newspaper } from "../newspaper/newspaper.ts";
import { MarkedDates } from "./interface/marked-dates.ts";
import { markedWords, wordsById, type WordsById } from "./interface/marked-words.ts";
import { withMarks } from "./interface/marks.ts";
import { plainText, token } from "./interface/tokens.ts";

/** Paths of the site's own files, named by content. */
export interface Assets {
  stylesheet: string;
  /** Scripts of the search page, of words over time, of clippings, of every page, and of an article's page. */
  searchScript: AssetScript;
  overTimeScript: AssetScript;
  clippingsScript: AssetScript;
  pageScript: AssetScript;
  articleScript: AssetScript;
  /** Scripts of a page of the paper, and of an article whose pages were scanned; both share a stylesheet. */
  pageViewScript: AssetScript;
  articleScansScript: AssetScript;
  scanStylesheet: string;
  /** The one that runs before a page is drawn. */
  earlyScript: string;
  /** Fonts that the first view needs, loaded ahead of the stylesheet that names them. */
  fonts: readonly string[];
  icon: string;
  /** The nameplate as a picture, and its like for dark pages. */
  logo?: AssetPicture;
  logoDark?: AssetPicture;
}

/** A module of the site's own. */
export interface AssetScript {
  url: string;
  /** The modules that it imports: a page names them, so that they are not waited for in turn. */
  imports: readonly string[];
}

/** A picture of the site's own, with its size in pixels. */
export interface AssetPicture {
  url: string;
  width: number;
  height: number;
}

/** What a site is made from: plain data, so that it can be sent to another process. */
export interface SiteData {
  newspaper: Newspaper;
  strings: Strings;
  assets: Assets;
  cards: Cards;
  /** The pages that its owner has added to the menu or to the foot of every page. */
  links: AddedLinks;
}

/** A path that reads the same when it is encoded: most do, and are asked for on every page. */
const PLAIN = /^[\w/.-]*$/;

function markedWriter(writer: Writer, dates: DateFormat): Writer {
  return {
    ...writer,
    date: (date) => dates.date(date),
    digits: (text) => dates.plain(text),
    hijri: (id) => dates.hijriName(id),
  };
}

/** The site of one newspaper. A class, so that Eleventy hands it on instead of copying it. */
export class Site {
  readonly newspaper: Newspaper;
  readonly strings: Strings;
  readonly assets: Assets;
  readonly cards: Cards;
  readonly links: AddedLinks;
  readonly dates: DateFormat;
  /** What pages and their scripts write alike. */
  readonly writer: Writer;
  /** Where the site is published: its origin, and its path, which ends with a slash. */
  readonly #origin: string;
  readonly #path: string;
  readonly #data: SiteData;
  /** The id of a counted noun, if its words are to be marked. */
  readonly #idOf: (forms: CountForms) => string | undefined = () => undefined;
  /** The words to be marked, if they are. */
  readonly #words: WordsById | undefined;

  /**
   * @param isMarked whether the interface's words, its dates and its numbers are tokens
   *   (`interface/tokens.ts`), for pages that a reader may have in another language.
   */
  constructor(data: SiteData, isMarked = false) {
    const { newspaper, strings, assets, cards, links } = data;
    this.#data = data;
    this.newspaper = newspaper;
    this.strings = strings;
    this.assets = assets;
    this.cards = cards;
    this.links = links;
    const { digits, monthNames } = newspaper;
    this.writer = writerOf({ digits, monthNames });
    if (isMarked) {
      this.#words = wordsById(strings);
      const marked = markedWords(strings);
      this.strings = marked.strings;
      this.#idOf = marked.idOfForms;
    }
    this.dates = new (isMarked ? MarkedDates : DateFormat)(newspaper);
    if (isMarked) this.writer = markedWriter(this.writer, this.dates);
    const base = new URL(newspaper.url.replace(/\/*$/, "/"));
    [this.#origin, this.#path] = [base.origin, base.pathname];
  }

  /** The same site but for some of it. */
  with(changed: Partial<SiteData>): Site {
    return new Site({ ...this.#data, ...changed }, this.#words !== undefined);
  }

  /**
   * The `href` of a path of the site: with the path prefix, and percent-encoded.
   *
   * @param path begins with `/`; a query must be encoded already.
   */
  link(path: string): string {
    if (PLAIN.test(path)) return this.#path + path.slice(1);
    const [plain = "", query] = path.split("?", 2);
    const encoded = encodeURI(plain.slice(1)).replaceAll("#", "%23");
    return this.#path + encoded + (query === undefined ? "" : `?${query}`);
  }

  /**
   * The `href` of a link as Markdown gives it, percent-encoded already and perhaps with a fragment:
   * a path of the site gets its prefix, and what leads elsewhere stays.
   *
   * @param targets paths of the site to which links lead that are written otherwise.
   */
  markdownLink(href: string, targets: Readonly<Record<string, string>>): string {
    const path = (Object.hasOwn(targets, href) ? targets[href] : undefined) ?? href;
    return path.startsWith("/") ? this.#path + path.slice(1) : path;
  }

  /** The whole URL of a path of the site. */
  absolute(path: string): string {
    return this.#origin + this.link(path);
  }

  /**
   * A number with its noun in the right one of Arabic's six plural forms: `مقالان`, `١١ مقالًا`.
   *
   * @param forms a form may hold `{n}`, where the number stands in the newspaper's digits.
   */
  count(forms: CountForms, n: number): string {
    const text = this.writer.count(n, forms);
    const id = this.#idOf(forms);
    return id === undefined ? text : token(`${id}~n=${n}`, text);
  }

  /** HTML as it is published: what it has of tokens is marked. It is a page, or elements of one. */
  marked(html: string): string {
    return this.#words ? withMarks(html, this.#words) : html;
  }

  /** What is rendered, as it is published. Only pages bear marks. */
  finished(file: string, text: string): string {
    if (file.endsWith(".html")) return this.marked(text);
    return this.#words ? plainText(text) : text;
  }
}
