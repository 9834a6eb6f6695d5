import { IANAZone } from "luxon";

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/**
 * How far the clocks of a zone are ahead of UTC at an instant.
 *
 * @param instant milliseconds since the epoch.
 * @param zone a name of the IANA time zone database, as `Africa/Cairo`.
 * @returns whole minutes. Local mean times, used before about 1900, also have seconds (Cairo +02:05:09).
 *   They are cut off, since an ISO 8601 offset cannot have them.
 * @throws RangeError when there is no such zone.
 */
export function offsetAt(instant: number, zone: string): number {
  const iana = IANAZone.create(zone);
  if (!iana.isValid)
    throw new RangeError(`"${zone}" is not a time zone; expected e.g. Africa/Cairo`);
  return Math.trunc(iana.offset(instant));
}

/**
 * How far the clocks of a zone are ahead of UTC when they show a local time.
 *
 * @param wall the local time, in milliseconds as if it were UTC.
 * @param zone a name of the IANA time zone database.
 * @returns whole minutes; for a local time that occurs twice, those of its first occurrence;
 *   `undefined` for one that the clocks skipped.
 * @throws RangeError when there is no such zone.
 */
export function offsetOfWall(wall: number, zone: string): number | undefined {
  // Offsets are less than a day, so these two are the offsets before and after any nearby change.
  const day = Math.floor(wall / msPerDay);
  const before = offsetAtMidnight(day - 1, zone);
  const after = offsetAtMidnight(day + 2, zone);
  if (before === after) return before;
  const real = [before, after].filter((it) => offsetAt(wall - it * msPerMinute, zone) === it);
  return real.length > 0 ? Math.max(...real) : undefined;
}

/** Offsets at midnights that were asked for: an archive has many articles of a day, and the system takes long. */
const known = new Map<string, number>();

/** @param day days since the epoch. */
function offsetAtMidnight(day: number, zone: string): number {
  const key = `${day} ${zone}`;
  let offset = known.get(key);
  if (offset === undefined) known.set(key, (offset = offsetAt(day * msPerDay, zone)));
  return offset;
}
