/** Repairs what machines did to a text, and changes nothing that its writers wrote. */
import { say, type Message } from "../../messages/message.ts";
import { mayBeMisread, readAgain } from "./mojibake.ts";

/** What can be repaired, by the names that reports use. */
const repairKinds = [
  "mojibake",
  "presentation-forms",
  "bidi-controls",
  "no-break-spaces",
  "zero-width",
  "control-characters",
] as const;
export type RepairKind = (typeof repairKinds)[number];

/** What each is called in sentences. */
export const repairNames: Readonly<Record<RepairKind, Message>> = {
  mojibake: say("mojibake"),
  "presentation-forms": say("presentation forms"),
  "bidi-controls": say("bidi controls"),
  "no-break-spaces": say("no-break spaces"),
  "zero-width": say("zero-width characters"),
  "control-characters": say("control characters"),
};

/** How often each kind was repaired: misread lines, else characters. */
export type Repairs = Partial<Record<RepairKind, number>>;

/** Kinds that change no letter that a reader sees: they may be repaired without asking. */
export const safeRepairs = repairKinds.filter((kind) => kind !== "mojibake");

/** A repaired text, and what was repaired. */
export interface Repaired {
  text: string;
  repairs: Repairs;
}

interface Rule {
  kind: Exclude<RepairKind, "mojibake">;
  found: RegExp;
  replace: (found: string) => string;
}

// U+FDFA and the like are symbols, not letters: they stay.
const presentation = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]/g;

const rules: readonly Rule[] = [
  // The compatibility form of a lone vowel sign is the sign on a space; the sign alone is meant.
  {
    kind: "presentation-forms",
    found: presentation,
    replace: (it) => it.normalize("NFKC").replace(/^ (?=.)/, ""),
  },
  {
    kind: "bidi-controls",
    found: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    replace: () => "",
  },
  { kind: "no-break-spaces", found: /[\u00a0\u2007\u202f]/g, replace: () => " " },
  { kind: "zero-width", found: /[\u00ad\u180e\u200b\u2060\ufeff]/g, replace: () => "" },
  // A joiner between letters is spelling (Persian, Kurdish) and between pictures one picture.
  {
    kind: "zero-width",
    found:
      /(?<![\p{L}\p{M}])\u200c+|\u200c+(?![\p{L}\p{M}])|(?<![\p{L}\p{M}\p{Extended_Pictographic}\ufe0f])\u200d+|\u200d+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu,
    replace: () => "",
  },
  {
    kind: "control-characters",
    found: /[^\P{Cc}\t\n]/gu,
    replace: () => "",
  },
];

/** Characters to which some rule could apply: most texts have none. */
const littered =
  /[^\P{Cc}\t\n]|[\u00a0\u00ad\u061c\u180e\u2007\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufb50-\ufeff]/u;

/**
 * Repairs a text. Line ends become LF.
 *
 * @param kinds what to repair; all by default.
 */
export function repair(text: string, kinds: readonly RepairKind[] = repairKinds): Repaired {
  if (!littered.test(text) && !mayBeMisread.test(text)) return { text, repairs: {} };
  const repairs: Repairs = {};
  const count = (kind: RepairKind) => (repairs[kind] = (repairs[kind] ?? 0) + 1);
  let repaired = text.replace(/\r\n?|[\u2028\u2029]/g, "\n");
  if (kinds.includes("mojibake") && mayBeMisread.test(repaired)) {
    repaired = repaired.replace(/.+/g, (line) => {
      const before = readAgain(line);
      if (before !== undefined) count("mojibake");
      return before ?? line;
    });
  }
  for (const { kind, found, replace } of rules) {
    if (!kinds.includes(kind)) continue;
    repaired = repaired.replace(found, (it) => {
      count(kind);
      return replace(it);
    });
  }
  return { text: repaired, repairs };
}
