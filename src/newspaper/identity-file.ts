/** Writes `_data/newspaper.ts` for a new newspaper. */
import type { Frequency } from "./frequency.ts";
import { defineNewspaper, type NewspaperInput } from "./newspaper.ts";

/** The answers of a person who begins an archive; all other settings have defaults. */
export interface NewIdentity {
  name: string;
  publication: string;
  url: string;
  place?: string | undefined;
  country: string;
  zone: string;
  frequency: Frequency;
  /** In the paper's order. */
  sections: NewspaperInput["sections"];
}

/**
 * The file that says who a newspaper is.
 *
 * @throws Error that names every answer that will not do.
 */
export function identityFile({ place, frequency, ...identity }: NewIdentity): string {
  const input: NewspaperInput = {
    ...identity,
    ...(place !== undefined && place !== "" && { place }),
    ...(frequency !== "daily" && { frequency }),
    description: `أرشيف ${identity.publication}: أعدادها ومقالاتها مرتبة بالتاريخ وقابلة للبحث.`,
  };
  defineNewspaper(input);
  return `/** Who the newspaper is. Changing this file is all it takes to be another one. */
import { defineNewspaper } from "../src/newspaper/newspaper.ts";

export default defineNewspaper(${JSON.stringify(input, undefined, 2)});
`;
}

/** The time zone of a country; `undefined` where it has several. */
export function zoneOf(country: string): string | undefined {
  const locale = new Intl.Locale(`ar-${country}`) as Intl.Locale & { timeZones?: string[] };
  const zones = locale.timeZones ?? [];
  return zones.length === 1 ? zones[0] : undefined;
}
