/** Results that are cached from build to build, and made anew when what they are made from is. */
import { readSealed, writeSealed } from "./sealed-file.ts";

/**
 * What was made before from the same, or else what is made now.
 *
 * @param file where it is cached.
 * @param key what it is made from; a word without white space.
 * @param make gives plain data: what JSON keeps.
 */
export async function cached<Result>(
  file: string,
  key: string,
  make: () => Promise<Result>,
): Promise<Result> {
  const found = readSealed(file);
  if (found.state === "whole" && found.key === key) return JSON.parse(found.text) as Result;
  const result = await make();
  writeSealed(file, key, JSON.stringify(result));
  return result;
}
