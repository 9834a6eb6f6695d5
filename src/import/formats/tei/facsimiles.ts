/** The pages of an edition's issue, and which of the pictures that it names of each is taken. */
import { isPublicHost } from "../../../lib/public-host.ts";
import type { InputFile } from "../../input/input-file.ts";
import {
  exampleOf,
  type Note,
  type PictureFile,
  type PrintedIssue,
  type PrintedPage,
} from "../../item.ts";
import { pictureBeside } from "../pictures-beside.ts";
import type { TeiIssue } from "./issue.ts";
import type { PageLabel } from "./page-labels.ts";
import { at, childrenOf, within, type TeiElement } from "./tree.ts";
import { english, say, type Message } from "../../../messages/message.ts";

/** Kinds of pictures, best first: files of the input, IIIF services and other pictures of the web. */
export const facsimileKinds = ["local", "iiif", "picture"] as const;

/** A picture that can be taken. */
interface Usable {
  kind: (typeof facsimileKinds)[number];
  address: string;
  image: PictureFile | string;
  width?: number;
  height?: number;
}

/** The same, or why a picture cannot be taken. */
type Candidate = Usable | { address: string; left: Message };

/** What an edition's pages are taken from. */
export interface FacsimileSettings {
  file: InputFile;
  issue: TeiIssue;
  labelOf: PageLabel;
  /** What is taken first: kinds, or parts of addresses such as `princeton`. */
  order: readonly string[];
}

/** The issue of an edition with its pages in their order; `undefined` if it names none. */
export function printedIssue(
  tei: TeiElement,
  { file, issue, labelOf, order }: FacsimileSettings,
): PrintedIssue | undefined {
  const left = new Map<string, { reason: Message; all: string[] }>();
  const leave = (reason: Message, example: string) => {
    const all = left.get(english(reason))?.all ?? [];
    left.set(english(reason), { reason, all: [...all, example] });
  };
  const graphics = graphicsOf(tei);
  const pages = new Map<string, PrintedPage>();
  for (const pb of within(tei, "pb")) {
    const label = labelOf(pb);
    if (label === undefined) continue;
    const candidates = named(pb, graphics).map((graphic) => candidateOf(graphic, file));
    const taken = best(candidates, order);
    for (const it of taken ? [] : candidates) if ("left" in it) leave(it.left, it.address);
    const before = pages.get(label);
    if (before) leave(say("a page's number twice"), label);
    if (before && (before.image !== undefined || !taken)) continue;
    const { image, width, height }: Partial<Usable> = taken ?? {};
    pages.set(label, { label, image, width, height });
  }
  if (pages.size === 0) return undefined;
  const { date, hijri, volume, url } = issue;
  return {
    name: "",
    published: date === undefined ? [] : [date],
    key: `tei:${issue.id}`,
    hijri,
    volume,
    issue: issue.issue,
    url,
    pages: [...pages.values()],
    notes: [...left.values()].map(noteOf),
  };
}

function noteOf({ reason, all }: { reason: Message; all: readonly string[] }): Note {
  const [example = ""] = all;
  return {
    code: say("facsimiles: {reason}", { reason }),
    message: exampleOf(all.length, example),
  };
}

/** The pictures of each surface, and each by its own name. */
function graphicsOf(tei: TeiElement): Map<string, TeiElement[]> {
  const facsimile = at(tei, "facsimile");
  const all = facsimile ? within(facsimile, "surface", "graphic") : [];
  return new Map(
    all.flatMap((element) => {
      const id = element.attributes["xml:id"];
      const own = element.name === "graphic" ? [element] : childrenOf(element, "graphic");
      return id === undefined ? [] : [[id, own] as const];
    }),
  );
}

/** The pictures of a page, by their surface or one by one; a `pb` may have the address itself. */
function named(pb: TeiElement, graphics: ReadonlyMap<string, TeiElement[]>): TeiElement[] {
  const pointers = (pb.attributes["facs"] ?? "").split(/\s+/).filter((it) => it !== "");
  return pointers.flatMap((pointer) => {
    if (pointer.startsWith("#")) return graphics.get(pointer.slice(1)) ?? [];
    return [{ name: "graphic", attributes: { url: pointer }, children: [], line: pb.line }];
  });
}

function best(candidates: readonly Candidate[], order: readonly string[]): Usable | undefined {
  const usable = candidates.flatMap((it) => ("left" in it ? [] : [it]));
  for (const wanted of order) {
    const isKind = (facsimileKinds as readonly string[]).includes(wanted);
    const found = usable.find(({ kind, address }) =>
      isKind ? kind === wanted : address.includes(wanted),
    );
    if (found) return found;
  }
  return undefined;
}

const service = /^(.+)\/(?:info\.json|(?:full|square|[\d.,:pct]+)\/[^/]+\/!?[\d.]+\/\w+\.\w+)$/;

function candidateOf({ attributes }: TeiElement, file: InputFile): Candidate {
  const address = (attributes["url"] ?? "").trim();
  const left = (reason: Message): Candidate => ({ address, left: reason });
  if (!/\.\w+$|[?/].*\w/.test(address) || address.startsWith("#")) return left(say("no address"));
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const image = pictureBeside(file, address);
    return image ? { kind: "local", address, image } : left(say("not beside the input"));
  }
  if (scheme === "file" || !URL.canParse(address) || !isPublicHost(new URL(address).hostname))
    return left(say("on a machine of the editors (localhost, file:)"));
  if (scheme !== "https")
    return left(say("{scheme}: addresses, which a page of https may not show", { scheme }));
  const base = service.exec(address)?.[1];
  const isShown = base !== undefined || isPicture(address, attributes["mimeType"]);
  if (!isShown) return left(say("of a kind that browsers do not show"));
  const [width, height] = [pixels(attributes["width"]), pixels(attributes["height"])];
  if (width === undefined || height === undefined)
    return left(say("on the web, without width and height: nothing is fetched"));
  const kind = base === undefined ? "picture" : "iiif";
  return { kind, address, image: base ?? address, width, height };
}

function isPicture(address: string, type = ""): boolean {
  const { pathname } = new URL(address);
  if (/\.(?:jpe?g|png|webp|gif|avif)$/i.test(pathname)) return true;
  return /^image\/(?:jpeg|png|webp|gif|avif)$/.test(type) && !/\.\w{2,4}$/.test(pathname);
}

function pixels(size: string | undefined): number | undefined {
  const [, digits] = /^([1-9]\d{0,5})(?:\.0+)?(?:px)?$/.exec(size?.trim() ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits);
}
