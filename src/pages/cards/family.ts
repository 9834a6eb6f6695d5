/** Font files as families that Skia knows. */
import { readFileSync } from "node:fs";
import { GlobalFonts } from "@napi-rs/canvas";

/** A family of our own for each file, quoted, so that no face of the machine's takes its place. */
export function familyOf(file: string): string {
  const family = `Sijill ${file}`;
  if (!GlobalFonts.has(family)) GlobalFonts.register(readFileSync(file), family);
  return `"${family}"`;
}
