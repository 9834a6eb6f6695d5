/** The Hijri date of a result. */
import { toHijri } from "../../calendar/hijri.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";

/** A Hijri date in words, without the newspaper's digits, and whether it was computed. */
export interface WrittenHijri {
  /** Such as `1445-10-28`. */
  id: string;
  text: string;
  computed: boolean;
}

/**
 * The Hijri date that the paper printed, or else the one computed by the Umm al-Qura calendar.
 *
 * @param date of any precision: a year or month has no Hijri date.
 * @param printed such as `1445-10-28`.
 */
export function hijriOf(
  date: string,
  printed: string | undefined,
  { hijriMonthNames }: Pick<SearchSettings, "hijriMonthNames">,
): WrittenHijri | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  const stated = /^(\d{3,4})-(\d{2})-(\d{2})$/
    .exec(printed ?? "")
    ?.slice(1)
    .map(Number);
  if (stated === undefined && (day === undefined || Number.isNaN(Date.parse(day))))
    return undefined;
  const computed = stated === undefined && day !== undefined ? toHijri(day) : undefined;
  const [year, month, dayOfMonth] = computed
    ? [computed.year, computed.month, computed.day]
    : (stated ?? []);
  const name = hijriMonthNames[(month ?? 0) - 1];
  if (name === undefined || year === undefined || dayOfMonth === undefined) return undefined;
  return {
    id: [year, month, dayOfMonth].join("-"),
    text: `${dayOfMonth} ${name} ${year} هـ`,
    computed: computed !== undefined,
  };
}
