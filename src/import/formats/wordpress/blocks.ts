/** Blocks of WordPress's editor, which are marked by comments: `<!-- wp:name {"settings"} -->`. */
import type { Note } from "../../item.ts";
import { limits } from "../../limits.ts";
import { autop } from "./autop.ts";
import { figure, isPicture, numbersIn, wordsOf } from "./figures.ts";
import { linkParagraph } from "./shortcode-addresses.ts";
import type { Site } from "./site.ts";
import { escaped, piecesOf, type Piece } from "./tags.ts";
import { holdsWords, isHeading } from "./words.ts";
import { say } from "../../../messages/message.ts";

const blockMark = /^<!--\s*(\/?)wp:([a-z][\w/-]*)\s*(\{[\s\S]*\})?\s*(\/?)-->$/;
/** Blocks in which the classic editor's rules hold. */
const classic = /^(?:core\/)?(?:freeform|shortcode)$/;
/** Blocks without words that are known to lose nothing. */
const silent = /^(?:core\/)?(?:footnotes|more|nextpage|spacer|separator|shortcode|freeform)$/;
const cover = /^(?:core\/)?cover$/;
/** Pieces of a cover among which its picture is, if it has one. */
const longestCover = 100;
const reusable = /^(?:core\/)?block$/;
/** How deep reusable blocks may hold each other. */
const deepest = 5;

interface Block {
  isEnd: boolean;
  name: string;
  settings: Readonly<Record<string, unknown>>;
  /** Whether it holds nothing but its settings. */
  isEmpty: boolean;
}

/** Whether a text was written in blocks; then the classic editor's rules do not hold for it. */
export function hasBlocks(content: string): boolean {
  return /<!--\s*wp:[a-z]/.test(content);
}

/** What the blocks of a text may refer to. */
export interface BlockContext {
  site: Site;
  /** Called with what a person should know. */
  note: (note: Note) => void;
}

/**
 * Puts into a text what its blocks have elsewhere: reusable blocks, and blocks that have nothing but
 * settings. Their marks stay, for {@link blocksToHtml}.
 */
export function expandBlocks(content: string, context: BlockContext): string {
  let room: number = limits.record;
  const expand = (text: string, depth: number): string => {
    if (!hasBlocks(text)) return text;
    const pieces = piecesOf(text);
    return pieces
      .map((piece, i) => {
        const block = blockOf(piece);
        if (block === undefined || block.isEnd) return piece.source;
        if (!reusable.test(block.name)) return piece.source + unwritten(block, pieces, i, context);
        const id = String(block.settings["ref"]);
        const inner = context.site.block(id);
        room -= inner?.length ?? 0;
        if (inner !== undefined && room > 0 && depth < deepest) return expand(inner, depth + 1);
        const message =
          inner === undefined ? say("is not in the export") : say("holds too many others");
        context.note({
          code: say("reusable block left out"),
          message: say("block {id} {message}", { id, message }),
          needsPerson: true,
        });
        return "";
      })
      .join("");
  };
  return expand(content, 0);
}

/** What a block shows that is not written in it. */
function unwritten(block: Block, pieces: readonly Piece[], at: number, context: BlockContext) {
  if (cover.test(block.name)) return coverPicture(block, pieces, at);
  return block.isEmpty || isHollow(pieces, at) ? settingsShown(block, context) : "";
}

/**
 * A text in blocks as HTML. What stands between blocks, or in one of the classic editor, has
 * paragraphs by the classic editor's rules.
 */
export function blocksToHtml(content: string): string {
  const parts: string[] = [];
  const open: string[] = [];
  let run: string[] = [];
  const endRun = () => {
    const html = run.join("");
    const isClassic = open.length === 0 || classic.test(open.at(-1) ?? "");
    parts.push(isClassic ? autop(html) : html);
    run = [];
  };
  const pieces = piecesOf(content);
  const ends = pieces.map(blockOf).filter((it) => it?.isEnd === true);
  const left = new Map<string, number>();
  for (const end of ends) left.set(end?.name ?? "", (left.get(end?.name ?? "") ?? 0) + 1);
  for (const piece of pieces) {
    const block = blockOf(piece);
    if (block === undefined) {
      if (piece.kind !== "comment") run.push(piece.source);
      continue;
    }
    endRun();
    const { name } = block;
    if (block.isEnd) {
      left.set(name, (left.get(name) ?? 0) - 1);
      open.splice(Math.max(0, open.lastIndexOf(name)), open.length);
    } else if (!block.isEmpty && (left.get(name) ?? 0) > 0) open.push(name);
  }
  endRun();
  return parts.filter((part) => part.trim() !== "").join("\n");
}

function blockOf({ kind, source }: Piece): Block | undefined {
  if (kind !== "comment") return undefined;
  const [, end = "", name, settings = "{}", slash = ""] = blockMark.exec(source) ?? [];
  if (name === undefined) return undefined;
  return { isEnd: end !== "", name, settings: parsed(settings), isEmpty: slash !== "" };
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Whether a block's end follows at once: what it shows was made by its plugin. */
function isHollow(pieces: readonly Piece[], at: number): boolean {
  const next = pieces.slice(at + 1, at + 3).find(({ source }) => source.trim() !== "");
  return next !== undefined && blockOf(next)?.isEnd === true;
}

/** The picture of a cover of the first years, which was its background. */
function coverPicture({ settings }: Block, pieces: readonly Piece[], at: number): string {
  const url = settings["url"];
  if (typeof url !== "string" || !isPicture(url)) return "";
  for (const piece of pieces.slice(at + 1, at + longestCover)) {
    if (piece.name === "img") return "";
    if (cover.test(blockOf(piece)?.name ?? "")) break;
  }
  return figure(url, {});
}

/** The words, pictures and addresses among a block's settings. */
function settingsShown({ name, settings }: Block, { site, note }: BlockContext): string {
  if (silent.test(name)) return "";
  const texts = [...textsOf(settings)];
  const words = texts.filter(([key, value]) => holdsWords(key, value));
  const addresses = texts.filter(
    ([key, value]) => /^(?:url|src|href|providerUrl)$/.test(key) && /^https?:/.test(value),
  );
  const numbers = Array.isArray(settings["ids"]) ? settings["ids"].map(String) : [];
  const files = numbers.flatMap((id) => site.attachment(numbersIn(id)[0] ?? "") ?? []);
  const said = words.map(([, value]) => value).join(" · ");
  if (files.length === 0)
    note({
      code: say("block left out: {name}", { name }),
      message:
        said === ""
          ? say("it has no text in the export")
          : say("its words stay: {said}", { said: said.slice(0, 300) }),
    });
  return [
    ...files.map((file) => figure(file.url, wordsOf(file))),
    ...words.map(([key, value]) => (isHeading(key) ? `<h3>${value}</h3>` : `<p>${value}</p>`)),
    ...addresses.map(([, url]) => (isPicture(url) ? figure(url, {}) : linkParagraph(escaped(url)))),
  ].join("\n");
}

/** All texts of settings with their names, at any depth that editors reach. */
function* textsOf(value: unknown, key = "", depth = 0): Generator<[string, string]> {
  if (typeof value === "string") {
    // Advanced Custom Fields names the field of each value beside it.
    if (!key.startsWith("_") && !value.startsWith("field_")) yield [key, value];
  } else if (typeof value === "object" && value !== null && depth < 8) {
    for (const [name, inner] of Object.entries(value)) {
      yield* textsOf(inner, Array.isArray(value) ? key : name, depth + 1);
    }
  }
}
