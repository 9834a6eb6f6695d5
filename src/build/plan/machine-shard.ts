/** How a build is shared out among machines. */
import { hashOf } from "../../lib/hash.ts";

/** The share of one machine: `3/8` is the third of eight. */
export interface MachineShard {
  index: number;
  count: number;
}

/** Reads a share such as `3/8`, the convention of Playwright and Vitest; `undefined` if it is none. */
export function parseMachineShard(text: string): MachineShard | undefined {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/** Whether an output of the site is made by a share; each output is of exactly one. */
export function isMine(share: MachineShard | undefined, name: string): boolean {
  if (!share) return true;
  return Number.parseInt(hashOf(name).slice(0, 8), 16) % share.count === share.index - 1;
}
