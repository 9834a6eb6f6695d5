/** Pictures of a dump: addresses, lists of them, objects that say more. */
import { isObject, leave, textsOf, unpacked, type JsonObject } from "./record-values.ts";

/** A picture that a record names. */
export interface RecordPicture {
  src: string;
  alt?: string;
  caption?: string;
}

const addresses = `url src contenturl source_url href path file image link large full original
  attrs data guid uri image_intro image_fulltext`.split(/\s+/);
const captions = ["caption", "description", "legend", "credit", "image_intro_caption"];
const alternatives = ["alt", "alt_text", "alternativetext", "title", "image_intro_alt"];

/** The pictures in a value, in its order. */
export function picturesIn(value: unknown, path: string, left: Set<string>): RecordPicture[] {
  const plain = unpacked(value);
  if (Array.isArray(plain)) return plain.flatMap((it) => picturesIn(it, path, left));
  if (typeof plain === "string") {
    return plain
      .split(/[\s,;|]+(?=https?:\/\/)/)
      .map((src) => ({ src: src.trim() }))
      .filter(({ src }) => src !== "");
  }
  return isObject(plain) ? [pictureIn(plain, path, left)].filter((it) => it !== undefined) : [];
}

/** The picture that an object is about, its address perhaps deeper in it. */
export function pictureIn(
  value: JsonObject,
  path: string,
  left: Set<string>,
): RecordPicture | undefined {
  const taken = new Set<string>();
  const first = (names: readonly string[]) => {
    const key = Object.keys(value).find(
      (it) => names.includes(it.toLowerCase()) && typeof value[it] !== "object",
    );
    if (key !== undefined) taken.add(key);
    return key === undefined ? undefined : textsOf(value[key], path, left).join(" ");
  };
  const src = first(addresses);
  const [caption, alt] = [first(captions), first(alternatives)];
  const own = { ...(caption && { caption }), ...(alt && { alt }) };
  if (src !== undefined && src !== "") {
    for (const key of Object.keys(value)) {
      if (!taken.has(key)) leave(value[key], `${path}.${key}`, left);
    }
    return { src, ...own };
  }
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (!addresses.includes(key.toLowerCase()) || !isObject(inner)) continue;
    const picture = pictureIn(inner, `${path}.${key}`, left);
    if (picture) return { ...picture, ...own };
  }
  return undefined;
}
