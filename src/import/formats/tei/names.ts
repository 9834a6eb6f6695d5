/** Names of persons and places in an edition, and what stands for them elsewhere. */
import { childrenOf, type TeiElement, type TeiNode } from "./tree.ts";

/** A person or a place. */
export interface TeiName {
  name: string;
  sameAs: string[];
}

/** Parts of a person's name. */
const parts = new Set("forename surname addName genName nameLink roleName".split(" "));

/**
 * Whether a space stands between two parts of a name that nothing parts in the file: they are
 * words, but for the article.
 *
 * @param parent what both stand in.
 * @param before what stands before: a part of the name, or text.
 */
export function isApart(parent: TeiElement, before: TeiNode | undefined, after: TeiNode): boolean {
  if (before === undefined) return false;
  // One letter or two are written on to the next word: `و`, `ال`.
  if (typeof before === "string") return isPart(after) && /\p{L}{3}$/u.test(before);
  if (!isPart(before) || (before.name === "nameLink" && /^\s*ال\s*$/.test(plainText(before))))
    return false;
  // Behind a part, text is a word of the name: `<nameLink>ابن</nameLink>كمال`. Beside a name it may be an ending.
  const isInName = parent.name === "persName" || isPart(parent);
  return isPart(after) || (isInName && typeof after === "string" && /^\p{L}{2}/u.test(after));
}

function isPart(node: TeiNode): node is TeiElement {
  return typeof node !== "string" && parts.has(node.name);
}

/**
 * The words of an element as the paper has them, in one line: without notes, page breaks, what editors
 * supplied in place of them (`choice`), and what they struck.
 */
export function plainText(element: TeiElement): string {
  return rawText(element).replace(/\s+/g, " ").trim();
}

const unread = new Set(["note", "pb", "del", "fw", "gap"]);

function rawText(element: TeiElement): string {
  let text = "";
  let before: TeiNode | undefined;
  for (const child of element.name === "choice"
    ? chosenOf(element).slice(0, 1)
    : element.children) {
    if (typeof child !== "string" && unread.has(child.name)) continue;
    if (typeof child !== "string" && (child.name === "lb" || child.name === "cb")) text += " ";
    else {
      text += isApart(element, before, child) ? " " : "";
      text += typeof child === "string" ? child : rawText(child);
      before = child;
    }
  }
  return text;
}

const choices = ["orig", "sic", "abbr", "unclear"];

/** The readings of a `choice`, what the paper has before what editors put. */
export function chosenOf(choice: TeiElement): TeiElement[] {
  const all = childrenOf(choice);
  const rank = ({ name }: TeiElement) => (choices.includes(name) ? 0 : 1);
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** Authority files by the prefixes that OpenArabicPE and others write in `ref`. */
const authorities: Readonly<Record<string, string>> = {
  viaf: "https://viaf.org/viaf/",
  wiki: "https://www.wikidata.org/wiki/",
  wikidata: "https://www.wikidata.org/wiki/",
  geon: "https://www.geonames.org/",
  geonames: "https://www.geonames.org/",
  gnd: "https://d-nb.info/gnd/",
  isni: "https://isni.org/isni/",
  orcid: "https://orcid.org/",
  lccn: "https://lccn.loc.gov/",
  tgn: "http://vocab.getty.edu/tgn/",
};

/** The addresses that a `ref` names; one of a project's own list stays as it is. */
function addressesOf(ref: string | undefined): string[] {
  const found = (ref ?? "").split(/\s+/).flatMap((one) => {
    const [, prefix = "", id = ""] = /^([a-z][a-z0-9+.-]*):(\S+)$/i.exec(one) ?? [];
    if (prefix === "") return [];
    return [(authorities[prefix] === undefined ? `${prefix}:` : authorities[prefix]) + id];
  });
  // Those that a reader may follow first.
  return found.sort((a, b) => Number(b.startsWith("http")) - Number(a.startsWith("http")));
}

/** The name that an element holds; `undefined` for one without a letter or in a transliteration. */
export function nameOf(element: TeiElement): TeiName | undefined {
  const name = trimmed(plainText(withoutTitles(element))) || trimmed(plainText(element));
  const isTransliterated = /-Latn(?:-|$)/.test(element.attributes["xml:lang"] ?? "");
  if (isTransliterated || !/\p{L}/u.test(name)) return undefined;
  return { name, sameAs: addressesOf(element.attributes["ref"]) };
}

function trimmed(name: string): string {
  return name.replace(/^[\s(«"]+|[\s)»"،.:]+$/g, "");
}

/** Titles that editions leave unmarked between the parts of a name. */
const titles =
  /(?<!\p{L})(?:[أا]فندي|بي?ك|باشا|الشيخ|(?:ال)?مو?سيو|(?:ال)?مستر|(?:ال)?دكتور|الأستاذ)(?!\p{L})/gu;

/** A person is one with and without `بك` and `الدكتور`; the byline in the text has them. */
function withoutTitles(element: TeiElement): TeiElement {
  // Where the edition marks the parts of a name, a title beside them is none of them.
  const areMarked = childrenOf(element).some(({ name }) => /^(?:fore|sur)name$/.test(name));
  const children = element.children.map((child) => {
    if (typeof child === "string") return areMarked ? child.replace(titles, " ") : child;
    return isTitle(child) ? " " : withoutTitles(child);
  });
  return { ...element, children };
}

function isTitle({ name, attributes: { type } }: TeiElement): boolean {
  return name === "roleName" && /^(?:title|honorific|rank)$/.test(type ?? "title");
}

/** Names without doubles; what is said of one in several places is put together. */
export function mergedNames(names: readonly (TeiName | undefined)[]): TeiName[] {
  const merged = new Map<string, TeiName>();
  for (const it of names) {
    if (!it) continue;
    const sameAs = [...new Set([...(merged.get(it.name)?.sameAs ?? []), ...it.sameAs])];
    merged.set(it.name, { name: it.name, sameAs });
  }
  return [...merged.values()];
}
