/** XML by tagged template, escaped as HTML is. */
import { html, type Html } from "./html.ts";

/** The template tag. Its name shows formatters that this is not HTML. */
export const xml = html;

/** What XML 1.0 has no way to write, not even escaped. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A whole XML document; what is interpolated into its root has been escaped by {@link xml}. */
export function xmlDocument(root: Html): string {
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${root.toString()}`;
  return `${text.replace(UNWRITABLE, "\ufffd").trim()}\n`;
}
