/** METS (https://www.loc.gov/standards/mets/): which pages an issue has, and which articles stand on them. */
import { at, childrenOf, lineWithin, within, type XmlElement } from "../xml-tree.ts";
import { inOrder, numberOf } from "./page.ts";
import type { Size } from "./boxes.ts";
import { describe, partNumber, type Description } from "./mods.ts";
import { logicalDivisions, type MetsDivision } from "./mets-divisions.ts";

/** A page of an issue. */
export interface MetsPage {
  label: string | undefined;
  /** Addresses of its files: pictures, recognised texts and others, in the order of the METS. */
  files: readonly string[];
  /** Size of its picture in pixels, where technical metadata (MIX) say it. */
  size: Size | undefined;
}

/** An issue as a METS describes it. */
export interface MetsIssue extends Description {
  /** What it is called in its collection. */
  id: string | undefined;
  pages: readonly MetsPage[];
  divisions: readonly MetsDivision[];
}

/** Reads a METS. */
export function metsOf(root: XmlElement): MetsIssue {
  const files = within(at(root, "fileSec") ?? root, "file").filter(
    ({ attributes }) => attributes["ID"],
  );
  const href = new Map(
    files.map((file) => [
      file.attributes["ID"] ?? "",
      within(file, "FLocat")[0]?.attributes["href"]?.trim() ?? "",
    ]),
  );
  const sections = new Map(
    childrenOf(root, "dmdSec").map((section) => [section.attributes["ID"] ?? "", section]),
  );
  const described = (div: XmlElement) =>
    (div.attributes["DMDID"] ?? "").split(/\s+/).flatMap((id) => sections.get(id) ?? []);
  const maps = childrenOf(root, "structMap");
  const named = maps.flatMap(divsInOrder).filter(isPage);
  // Where nothing is called a page, what the physical structure points to is one.
  const physical = maps.filter(({ attributes }) => /^physical$/i.test(attributes["TYPE"] ?? ""));
  const pageDivs = named.length > 0 ? named : physical.flatMap(divsInOrder);
  const seen = new Set<string>();
  const pages = pageDivs.flatMap((div): MetsPage[] => {
    const ids = fileIds(div).filter((id) => href.has(id));
    const key = ids.join(" ");
    // The logical structure of some has the same pages again.
    if (ids.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        label: labelOf(div, described(div)),
        files: ids.map((id) => href.get(id) ?? ""),
        size: sizeOf(
          root,
          files.filter(({ attributes }) => ids.includes(attributes["ID"] ?? "")),
        ),
      },
    ];
  });
  const divisions = logicalDivisions(root, maps, { href, described });
  const taken = new Set(divisions.flatMap((it) => it.descriptions));
  const own = [...sections.values()].filter((section) => !taken.has(section));
  const issueFirst = issueSections(maps, described);
  return {
    id: root.attributes["OBJID"] ?? undefined,
    ...describe([...issueFirst, ...own.filter((section) => !issueFirst.includes(section))]),
    pages,
    divisions,
  };
}

/** All divisions within one, those beside each other by their `ORDER`. */
function divsInOrder(div: XmlElement): XmlElement[] {
  const own = inOrder(childrenOf(div, "div"), ({ attributes }) => numberOf(attributes["ORDER"]));
  return own.flatMap((child) => [child, ...divsInOrder(child)]);
}

/** Descriptions of the issue itself come before those of its collection and of its parts. */
function issueSections(
  maps: readonly XmlElement[],
  described: (div: XmlElement) => XmlElement[],
): XmlElement[] {
  const divs = maps.flatMap((map) => within(map, "div"));
  const issues = divs.filter(({ attributes }) => /(?:^|:)issue$/i.test(attributes["TYPE"] ?? ""));
  return [...new Set(issues.flatMap(described))];
}

function isPage({ attributes }: XmlElement): boolean {
  return /(?:^|[:_-])page(?:$|[_-])/i.test(attributes["TYPE"] ?? "");
}

/** Files that a page's own pointers name; those of parts of it are not its. */
function fileIds(div: XmlElement): string[] {
  const pointers = childrenOf(div, "fptr");
  const ids = pointers.flatMap((pointer) => [
    pointer.attributes["FILEID"],
    ...within(pointer, "area").map(({ attributes }) => attributes["FILEID"]),
  ]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function labelOf({ attributes }: XmlElement, described: readonly XmlElement[]): string | undefined {
  return attributes["ORDERLABEL"] ?? partNumber(described, /^page number$/i) ?? attributes["ORDER"];
}

/** The size of a picture by the MIX of its file. */
function sizeOf(root: XmlElement, files: readonly XmlElement[]): Size | undefined {
  const ids = files.flatMap(({ attributes }) => (attributes["ADMID"] ?? "").split(/\s+/));
  const sections = childrenOf(root, "amdSec").filter(
    (section) =>
      ids.includes(section.attributes["ID"] ?? "") ||
      childrenOf(section).some(({ attributes }) => ids.includes(attributes["ID"] ?? "")),
  );
  for (const section of sections) {
    const techs = childrenOf(section).filter(({ attributes }) =>
      ids.includes(attributes["ID"] ?? ""),
    );
    for (const tech of techs.length > 0 ? techs : [section]) {
      const [width, height] = [/^imagewidth$/i, /^image(?:height|length)$/i].map((name) =>
        numberOf(firstNamed(tech, name)),
      );
      if (width !== undefined && height !== undefined && width > 0 && height > 0)
        return { width, height };
    }
  }
  return undefined;
}

function firstNamed(element: XmlElement, name: RegExp): string | undefined {
  for (const child of childrenOf(element)) {
    const found = name.test(child.name) ? lineWithin(child) : firstNamed(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
