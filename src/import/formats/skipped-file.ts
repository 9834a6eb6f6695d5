import type { Found } from "../item.ts";
import { reasonOf, Refusal } from "../refusal.ts";

/** A file that cannot be read. Where it is broken is part of its place: reasons are counted by what is wrong. */
export function skippedFile(name: string, error: Error): Extract<Found, { skipped: unknown }> {
  const { place, fault } = error instanceof Refusal ? error : {};
  if (place === undefined || !fault) return { origin: name, skipped: reasonOf(error) };
  return { origin: `${name}, ${place}`, skipped: fault };
}
