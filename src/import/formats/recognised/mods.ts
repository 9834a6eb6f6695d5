/** What MODS and Dublin Core within a METS say of an issue, of a page or of an article. */
import { lineWithin, childrenOf, within, type XmlElement } from "../xml-tree.ts";

/** A description, as far as it goes. */
export interface Description {
  title?: string;
  authors: string[];
  /** Dates as written, best first. */
  dates: string[];
  volume?: string;
  issue?: string;
  /** A BCP 47 language. */
  lang?: string;
  rights?: string;
}

/** Reads descriptions; of what several say, the first counts. */
export function describe(sections: readonly XmlElement[]): Description {
  const title = sections.map(titleOf).find((it) => it !== "");
  const dates = sections.flatMap((section) => datesOf(section));
  const volume = numberOf(partNumber(sections, /^volume$/i));
  const issue =
    numberOf(partNumber(sections, /^(?:issue|number)$/i)) ?? numberOf(printedNumber(sections));
  const lang = sections
    .flatMap((section) => within(section, "languageTerm", "language"))
    .map(languageOf)
    .find((it) => it !== undefined);
  const rights = sections
    .flatMap((section) => within(section, "accessCondition", "rights"))
    .map(lineWithin)
    .find((it) => it !== "");
  return {
    authors: sections.flatMap(authorsOf),
    dates: [...new Set(dates)],
    ...(title !== undefined && { title }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(lang !== undefined && { lang }),
    ...(rights !== undefined && { rights }),
  };
}

/** The number of a part that a MODS counts: `<detail type="volume"><number>3</number>`. */
export function partNumber(sections: readonly XmlElement[], type: RegExp): string | undefined {
  return sections
    .flatMap((section) => within(section, "detail"))
    .filter(({ attributes }) => type.test(attributes["type"] ?? ""))
    .flatMap((detail) => childrenOf(detail, "number").map(lineWithin))
    .find((number) => number !== "");
}

/** `Jg. unknown, nº 288`, or a number alone, as the number of an issue. */
function printedNumber(sections: readonly XmlElement[]): string | undefined {
  return sections
    .flatMap((section) => within(section, "partNumber").map(lineWithin))
    .map((text) => /^(?:.*(?:n[º°o.]+|nr\.?|العدد|عدد)\s*)?(\p{Nd}{1,6})$/iu.exec(text)?.[1])
    .find((number) => number !== undefined);
}

function numberOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\p{Nd}{1,7}(?:\s*[-–/]\s*\p{Nd}{1,7})?$/u.test(text)
    ? text
    : undefined;
}

function titleOf(section: XmlElement): string {
  const infos = within(section, "titleInfo");
  const parts = infos.map((info) =>
    childrenOf(info)
      .filter(({ name }) => /^(?:nonSort|title|subTitle)$/.test(name))
      .map(lineWithin)
      .join(" "),
  );
  if (infos.length === 0) parts.push(...within(section, "title").map(lineWithin).slice(0, 1));
  return parts.filter((part) => part !== "").join(" – ");
}

function authorsOf(section: XmlElement): string[] {
  const names = within(section, "name").filter((name) => {
    const roles = within(name, "roleTerm").map(lineWithin);
    return roles.length === 0 || roles.some((role) => /^(?:aut|author|creator|cre)$/i.test(role));
  });
  const written = names.map((name) => {
    const parts = within(name, "namePart");
    const of = (type: string | undefined) =>
      parts.filter(({ attributes }) => attributes["type"] === type).map(lineWithin);
    const whole = [...of(undefined), ...of("given"), ...of("family")];
    return whole.join(" ").trim();
  });
  return [...written, ...within(section, "creator").map(lineWithin)].filter((name) => name !== "");
}

/** Dates of issue; the end of a span is none, and one that was set for a description says nothing. */
function datesOf(section: XmlElement): string[] {
  const elements = [
    ...within(section, "dateIssued"),
    ...within(section, "issued"),
    ...within(section, "date"),
  ];
  return elements
    .filter(({ attributes }) => attributes["point"] !== "end")
    .map(lineWithin)
    .filter((date) => /\p{Nd}/u.test(date));
}

/** Bibliographic codes of ISO 639-2 that no locale knows. */
const bibliographic: Readonly<Record<string, string>> = {
  fre: "fr",
  ger: "de",
  dut: "nl",
  gre: "el",
  per: "fa",
  arm: "hy",
  cze: "cs",
  rum: "ro",
};

/** A language that a library gives, as a BCP 47 tag. */
export function languageOf(element: XmlElement): string | undefined {
  return childrenOf(element).length > 0 ? undefined : languageTag(lineWithin(element));
}

/** `ara` and `ar` are `ar`; a name in words is nothing. */
export function languageTag(code: string): string | undefined {
  const plain = bibliographic[code.toLowerCase()] ?? code;
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(plain)) return undefined;
  try {
    return Intl.getCanonicalLocales(plain.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
