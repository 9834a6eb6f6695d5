/** The words of the page that compares words over time. */
export interface OverTimeWords {
  /** Label of the box, an example in it, and what sends it. */
  label: string;
  placeholder: string;
  submit: string;
  /** What the page does, and how it is asked. */
  intro: string;
  /** Label of the choice of a unit, and the units. */
  unit: string;
  units: Readonly<Record<"year" | "month", string>>;
  /** Shown where scripts do not run. */
  noScript: string;
  counting: string;
  error: string;
  /** Where the archive has none of the words. */
  nothing: string;
  /** What the lines show: a share of the articles of their time. */
  chart: string;
  /** Headings of the table: of the periods, and of all articles. */
  table: string;
  period: string;
  articles: string;
  /** Of a term (`{term}`): the column of its share in the CSV file. */
  share: string;
  csv: string;
  svg: string;
  /** What such files are called, less their suffix. */
  file: string;
}
