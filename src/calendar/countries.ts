/**
 * The countries whose newspapers the archive knows, by ISO 3166-1 alpha-2 code: the members of the
 * Arab League, and Chad, where Arabic is official too.
 */
export const countries = [
  "AE",
  "BH",
  "DJ",
  "DZ",
  "EG",
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
export type Country = (typeof countries)[number];
