/**
 * The countries whose Arabic usage we know, by ISO 3166-1 alpha-2 code: the members of the Arab League,
 * Chad, where Arabic is an official language, and Israel, for the Arab press of Haifa and Nazareth.
 */
export const countries = [
  "AE",
  "BH",
  "DJ",
  "DZ",
  "EG",
  "IL",
  "IQ",
  "JO",
  "KM",
  "KW",
  "LB",
  "LY",
  "MA",
  "MR",
  "OM",
  "PS",
  "QA",
  "SA",
  "SD",
  "SO",
  "SY",
  "TD",
  "TN",
  "YE",
] as const;

/** One of {@link countries}. */
export type ArabicCountry = (typeof countries)[number];

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Whether a text is the ISO 3166-1 alpha-2 code of a country, such as `GB`. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || code === "ZZ" || regions.of(code) === undefined) return false;
  // ICU also accepts old and wrong codes, such as UK, and replaces them.
  return new Intl.Locale(`und-${code}`).region === code;
}
