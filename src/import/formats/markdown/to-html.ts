/** Renders Markdown as the generators do, as HTML that the importer of pages reads. */
import footnotePlugin from "markdown-it-footnote";
import Markdown, { type MarkdownIt, type Token } from "markdown-it";
import { html as escaped, raw } from "../../../lib/html.ts";
import { emphasis } from "../../../article/markdown/emphasis.ts";

/** A text as HTML. */
export interface Rendered {
  html: string;
  /** The heading that it begins with, of the first level. */
  heading: string | undefined;
  /** Names of notes below the text that nothing calls; they are called at its end. */
  uncalled: string[];
}

/** What differs between generators. */
export interface RenderSettings {
  /** Whether a line's end is one: Obsidian and Hexo show it. */
  breaks: boolean;
  /** Whether addresses in the text are links. */
  linkify: boolean;
}

const renderers = new Map<string, MarkdownIt>();

function rendererFor({ breaks, linkify }: RenderSettings): MarkdownIt {
  const key = `${breaks} ${linkify}`;
  let found = renderers.get(key);
  if (!found) {
    found = new Markdown({ html: true, breaks, linkify }).use(emphasis).use(footnotePlugin);
    // As GitHub's Markdown does: a name of a file is no address.
    found.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
    // What leads nowhere safe is told by the importer; addresses may have letters of any script.
    found.validateLink = () => true;
    found.normalizeLink = (url) => url;
    // The plugin draws a line above the notes, which no author wrote.
    found.renderer.rules["footnote_block_open"] = () => "<section><ol>";
    const image = found.renderer.rules.image;
    // What readers see beside a picture, or when they point at it, is its caption.
    found.renderer.rules.image = (tokens, i, ...others) => {
      const title = tokens[i]?.attrGet("title") ?? "";
      const picture = image?.(tokens, i, ...others) ?? "";
      return title === ""
        ? picture
        : String(
            escaped`<figure>
              ${raw(picture)}
              <figcaption>${title}</figcaption>
            </figure>`,
          );
    };
    renderers.set(key, found);
  }
  return found;
}

/**
 * Renders a text.
 *
 * @param title its headline: a heading that repeats it, or stands for one that is missing, is left out.
 */
export function renderHtml(text: string, title: string, settings: RenderSettings): Rendered {
  const md = rendererFor(settings);
  const env: Record<string, unknown> = {};
  let tokens = md.parse(text, env);
  const refs = refsOf(env);
  const uncalled = Object.keys(refs)
    .filter((key) => refs[key] === -1)
    .map((key) => key.slice(1));
  if (uncalled.length > 0) {
    const again: Record<string, unknown> = {};
    tokens = md.parse(`${text}\n\n${uncalled.map((name) => `[^${name}]`).join(" ")}\n`, again);
    Object.assign(env, again);
  }
  const heading = firstHeading(tokens, md);
  const isHeadline = heading !== undefined && (title === "" || bare(title) === bare(heading));
  const shown = isHeadline ? tokens.slice(3) : tokens;
  return { html: md.renderer.render(shown, md.options, env), heading, uncalled };
}

/** What markdown-it-footnote keeps of a text's notes: which of them nothing calls. */
function refsOf(env: Record<string, unknown>): Record<string, number> {
  const { footnotes } = env as { footnotes?: { refs?: Record<string, number> } };
  return footnotes?.refs ?? {};
}

/** The words of a heading of the first level that a text begins with. */
function firstHeading([open, inline]: readonly Token[], md: MarkdownIt): string | undefined {
  if (open?.type !== "heading_open" || open.tag !== "h1" || !inline) return undefined;
  const html = md.renderer.renderInline(inline.children ?? [], md.options, {});
  return withoutTags(html).trim();
}

const headings = /<h[1-6][^>]*>([^]*?)<\/h[1-6]>/g;

/** Whether a text is its headline once more and nothing else, as that of an article that was never typed. */
export function isHeadlineAlone(html: string, title: string): boolean {
  const found = [...html.matchAll(headings)].map(([, heading = ""]) => bare(withoutTags(heading)));
  const isNothingElse = html.replace(headings, "").trim() === "";
  return isNothingElse && found.length > 0 && found.every((it) => bare(title).includes(it));
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, "");
}

/** The letters of a headline. */
function bare(title: string): string {
  return title.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
}
