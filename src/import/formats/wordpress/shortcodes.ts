/** WordPress's `[shortcodes]` as HTML: what they show, and every word that they hold. */
import type { Note } from "../../item.ts";
import { figure, isPicture, numbersIn, shownBy, wordsOf, type Shown } from "./figures.ts";
import type { Footnotes } from "./footnotes.ts";
import { encodedHtml, linkParagraph, mediaAddress, settingLinks } from "./shortcode-addresses.ts";
import { shortcodeTree, type Shortcode, type ShortcodeNode } from "./shortcode-tree.ts";
import type { Site } from "./site.ts";
import { escaped, piecesOf } from "./tags.ts";
import { holdsWords, isHeading, settingText } from "./words.ts";
import { say } from "../../../messages/message.ts";

/** What shortcodes of a post may refer to. */
export interface ShortcodeContext {
  site: Site;
  /** The post's number. */
  post: string;
  footnotes: Footnotes;
  /** Called with what a person should know. */
  note: (note: Note) => void;
}

/** Names that are shortcodes even alone; any other word in brackets is text. */
const known =
  /^(?:caption|wp_caption|gallery|embed|video|wpvideo|videopress|audio|playlist|youtube|vimeo|dailymotion|twitter|tweet|facebook|instagram|soundcloud|scribd|slideshare|googlemaps|contact-form(?:-7)?|gravityforms?|ngg\w*|singlepic|slideshow|rev_slider|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|ads?|adsense|adrotate|related_?posts?|poll|quote|blockquote|pullquote|dropcap|button|tabs?|accordion|toggle|column\w*|one_\w+|two_\w+|row|col|divider|spacer|highlight|sc\w+|td_\w+|tds_\w+|tie_\w+|box|author|review|share\w*|ref|references|reflist|efn_note|mfn|footnotes?|toc)$/;
/** What a site does around its texts: forms, advertisements, lists of other posts. */
const interfaces =
  /^(?:contact-form.*|gravityforms?|wpforms|ninja_forms?|formidable|mc4wp_form|newsletter.*|rev_slider|layerslider|smartslider\d?|ads?|adsense|adrotate|related_?posts?|(?:recent|latest|popular)_?posts?|poll|share\w*|social\w*|login\w*|search\w*|toc|breadcrumbs?|sitemap|widget|sidebar)$/;
const media =
  /^(?:embed|video|wpvideo|videopress|audio|youtube|vimeo|dailymotion|twitter|tweet|facebook|instagram|soundcloud|scribd|slideshare|googlemaps|ted)$/;
const notes = /^(?:ref|efn_note|mfn|note|fn|footnote)$/;
/** Where notes are listed; they are at the end anyhow. */
const noteLists = /^(?:references|reflist|footnotes|efn_list|mfn_list)$/;
const pictureNumbers =
  /^(?:images?|img|photos?|pictures?|media|ids|gallery_ids|include|(?:image|img|attachment)_id|attachment)$/;
/** What stands in no line of text. */
const blockHtml = /\n\s*\n|<(?:p|div|h[1-6]|figure|ul|ol|table|blockquote|pre)\b/i;
/** Pictures that a design has behind its words. */
const decoration = /background|^bg|_bg|icon|style|css|poster|thumb|logo|avatar/i;

/**
 * Expands shortcodes. Captions, galleries, media, quotations and notes become what WordPress shows; of
 * the others what they enclose stays, with the words, pictures and addresses among their attributes.
 *
 * @param content `content:encoded` of a post.
 */
export function expandShortcodes(content: string, context: ShortcodeContext): string {
  return new Expansion(context).of(shortcodeTree(content, (name) => known.test(name)));
}

class Expansion {
  readonly #context: ShortcodeContext;

  constructor(context: ShortcodeContext) {
    this.#context = context;
  }

  of(nodes: readonly ShortcodeNode[]): string {
    return nodes
      .map((node, i) =>
        typeof node === "string" ? node : this.#one(node, isInline(nodes[i - 1], nodes[i + 1])),
      )
      .join("");
  }

  #one(shortcode: Shortcode, inline: boolean): string {
    const { name, attributes, inside } = shortcode;
    if (name === "caption" || name === "wp_caption") return apart(this.#caption(shortcode));
    if (name === "gallery" || name === "slideshow") return apart(this.#gallery(shortcode));
    if (name === "playlist") return apart(this.#playlist(shortcode));
    if (noteLists.test(name)) return this.of(inside ?? []);
    const isNote = notes.test(name) && (name !== "note" || attributes.size === 0);
    if (isNote && inside) return this.#context.footnotes.add(this.of(inside));
    if (media.test(name)) {
      const address = mediaAddress(name, attributes, this.of(inside ?? []));
      if (address !== undefined)
        return apart(this.#words(shortcode, linkParagraph(address), new Set(["0"])));
    }
    const text = encodedHtml(name, this.of(inside ?? []));
    if (/^(?:block|pull)?quote$/.test(name) && text.trim() !== "")
      return apart(`<blockquote>\n\n${this.#words(shortcode, text.trim())}\n\n</blockquote>`);
    return this.#other(shortcode, text.trim(), inline && !blockHtml.test(text));
  }

  #other(shortcode: Shortcode, text: string, inline: boolean): string {
    const { name, attributes } = shortcode;
    const words = [...attributes].filter(([key, value]) => holdsWords(key, value));
    const said = words.map(([, value]) => settingText(value)).join(" · ");
    const kept = shortcode.inside ? say("what it encloses stays") : say("it encloses nothing");
    this.#context.note({
      code: say("shortcode left out: [{name}]", { name }),
      message: say("{shortcode}: {kept}", { shortcode: shortcode.source.slice(0, 300), kept }),
    });
    if (interfaces.test(name)) return inline ? text : apart(text);
    if (inline) return this.#inline(shortcode, text, said);
    const pictures = [...attributes].flatMap(([key, value]) =>
      this.#pictures(key, value, shortcode),
    );
    const links = settingLinks(attributes).filter(
      ({ key, address }) => !isPicture(address) && !decoration.test(key),
    );
    const [link] = links;
    if (link && /button|btn|^(?:link|url|a)$/.test(name)) {
      const label = text || words.map(([, value]) => escaped(settingText(value))).join(" ");
      return apart(
        `<p><a href="${escaped(link.address)}">${label || escaped(link.address)}</a></p>`,
      );
    }
    const linked = links.map(({ address, title }) => linkParagraph(address, title));
    return apart(this.#words(shortcode, [...pictures, text, ...linked].join("\n\n")));
  }

  /** In the middle of a sentence no paragraph may begin. */
  #inline({ attributes }: Shortcode, text: string, said: string): string {
    const [link] = settingLinks(attributes);
    const shown = text === "" ? escaped(said) : said === "" ? text : `${text} (${escaped(said)})`;
    return link && shown !== "" ? `<a href="${escaped(link.address)}">${shown}</a>` : shown;
  }

  /** The words among the attributes around what is enclosed. */
  #words({ attributes }: Shortcode, text: string, but: ReadonlySet<string> = new Set()): string {
    const all = [...attributes].filter(([key, value]) => !but.has(key) && holdsWords(key, value));
    const over = all.filter(([key]) => isHeading(key));
    const under = all.filter(([key]) => !isHeading(key));
    return [
      ...over.map(([, value]) => `<h3>${settingText(value)}</h3>`),
      text,
      ...under.map(([, value]) => `<p>${settingText(value)}</p>`),
    ].join("\n\n");
  }

  #pictures(key: string, value: string, { attributes }: Shortcode): string[] {
    if (decoration.test(key)) return [];
    if (/^(?:https?:)?\/\//.test(value) && isPicture(value))
      return [figure(value, { alt: settingText(attributes.get("alt") ?? "") })];
    if (!pictureNumbers.test(key) || !/^[\d,\s]+$/.test(value)) return [];
    return numbersIn(value)
      .flatMap((id) => this.#context.site.attachment(id) ?? [])
      .map((file) => figure(file.url, wordsOf(file)));
  }

  #caption({ attributes, inside }: Shortcode): string {
    const { picture, rest } = pictureAndRest(this.of(inside ?? []));
    // A caption without quotation marks is one attribute a word.
    const said = [...attributes]
      .filter(([key, value]) => key === "caption" || (/^\d+$/.test(key) && /\p{L}/u.test(value)))
      .map(([, value]) => value.trim())
      .join(" ");
    if (picture === "") return `${rest}\n\n${said === "" ? "" : `<p>${said}</p>`}`;
    if (/<img\b/i.test(rest)) return `${figureOf(picture, said)}\n\n${rest}`;
    return said === "" ? figureOf(picture, rest) : `${figureOf(picture, said)}\n\n${rest}`;
  }

  #gallery({ attributes }: Shortcode): string {
    const { site, post } = this.#context;
    const shown = shownBy(attributes, site, post, ({ url }) => isPicture(url));
    this.#missing("gallery", shown);
    const figures = shown.found.map((file) => figure(file.url, wordsOf(file)));
    const caption = attributes.get("caption")?.trim() ?? "";
    return [...figures, ...(caption === "" ? [] : [`<p>${caption}</p>`])].join("\n\n");
  }

  #playlist({ attributes }: Shortcode): string {
    const { site, post } = this.#context;
    const kind =
      attributes.get("type") === "video"
        ? /\.(?:mp4|m4v|webm|ogv|mov|wmv|avi|flv)$/i
        : /\.(?:mp3|m4a|ogg|oga|opus|wav|wma|flac)$/i;
    const shown = shownBy(attributes, site, post, ({ url }) => kind.test(url));
    this.#missing("playlist", shown);
    return shown.found
      .map(({ url, title, caption }) =>
        linkParagraph(url, [title, caption].filter((it) => it !== "").join(" — ")),
      )
      .join("\n\n");
  }

  #missing(name: string, { found, missing }: Shown): void {
    if (missing.length === 0 && found.length > 0) return;
    const message =
      missing.length > 0
        ? say("files {missing} are not in the export", { missing: missing.join(", ") })
        : say("it names no file that is in the export");
    this.#context.note({
      code: say("[{name}] without some of its files", { name }),
      message,
      needsPerson: true,
    });
  }
}

function figureOf(picture: string, caption: string): string {
  return `<figure>${picture}<figcaption>${caption.trim()}</figcaption></figure>`;
}

/** A picture with the link around it, and what stands beside it. */
function pictureAndRest(html: string): { picture: string; rest: string } {
  const pieces = piecesOf(html).filter(({ source }) => source.trim() !== "");
  const at = pieces.findIndex(({ kind, name }) => kind === "open" && name === "img");
  if (at === -1) return { picture: "", rest: html.trim() };
  const isLinked = pieces[at - 1]?.name === "a" && pieces[at + 1]?.name === "a";
  const [from, to] = isLinked ? [at - 1, at + 2] : [at, at + 1];
  const written = (part: typeof pieces) => part.map(({ source }) => source).join("");
  return {
    picture: written(pieces.slice(from, to)),
    rest: written([...pieces.slice(0, from), ...pieces.slice(to)]).trim(),
  };
}

/** Whether a shortcode stands within a line of text. */
function isInline(before: ShortcodeNode | undefined, after: ShortcodeNode | undefined): boolean {
  const follows = typeof before === "string" && /[^\s>][^\S\n]*$/.test(before.slice(-100));
  const leads = typeof after === "string" && /^[^\S\n]*[^\s<]/.test(after.slice(0, 100));
  return follows || leads;
}

function apart(html: string): string {
  return `\n\n${html.trim()}\n\n`;
}
