import type { Found } from "../item.ts";

/** A file that cannot be read. Where it is broken is part of its place: reasons are counted by what is wrong. */
export function skippedFile(name: string, { message }: Error): Extract<Found, { skipped: string }> {
  const [, place, reason] = /^(line \d+(?:, column \d+)?): ([^]*)$/.exec(message) ?? [];
  const origin = place === undefined ? name : `${name}, ${place}`;
  return { origin, skipped: reason ?? message };
}
