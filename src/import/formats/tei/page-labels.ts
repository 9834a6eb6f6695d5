/** Which page breaks are those of the printed paper. */
import { within, type TeiElement } from "./tree.ts";

/** The label of the page that begins at a `pb`; `undefined` for one of another edition. */
export type PageLabel = (pb: TeiElement) => string | undefined;

/**
 * Page breaks of print: those with `ed="print"` or without `ed`. In a file that has none, those of an
 * edition that has pictures of its pages.
 */
export function pageLabels(tei: TeiElement): PageLabel {
  const all = within(tei, "pb");
  const isPrint = ({ attributes: { ed } }: TeiElement) => ed === undefined || /^print/i.test(ed);
  const isShown = all.some(isPrint)
    ? isPrint
    : ({ attributes: { facs } }: TeiElement) => facs !== undefined;
  return (pb) => {
    const label = pb.attributes["n"]?.replace(/\s+/g, " ").trim();
    return isShown(pb) && label !== undefined && /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,19}$/u.test(label)
      ? label
      : undefined;
  };
}
