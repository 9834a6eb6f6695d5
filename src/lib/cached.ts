/** Results that are cached from build to build. */
import { readSealed, writeSealed } from "./sealed-file.ts";

/**
 * The cached result, or a new one if the cache key has changed.
 *
 * @param file where the result is cached.
 * @param key the cache key: a word without white space that stands for all inputs.
 * @param make makes the result: plain data that JSON can hold.
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
