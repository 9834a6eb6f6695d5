/** The files in which references are taken away, for reference managers. */
import { toBibtex } from "./bibtex.ts";
import { toCsl } from "./csl.ts";
import type { Reference } from "./reference.ts";
import { toRis } from "./ris.ts";

/** A format of references. */
export interface ReferenceFormat {
  extension: string;
  /** Media type. */
  type: string;
  write: (references: readonly Reference[]) => string;
}

/** The formats by name. */
export const referenceFormats = {
  bibtex: { extension: "bib", type: "application/x-bibtex;charset=utf-8", write: toBibtex },
  ris: {
    extension: "ris",
    type: "application/x-research-info-systems;charset=utf-8",
    write: toRis,
  },
  csl: {
    extension: "json",
    type: "application/vnd.citationstyles.csl+json;charset=utf-8",
    write: toCsl,
  },
} as const satisfies Record<string, ReferenceFormat>;

export type ReferenceFormatName = keyof typeof referenceFormats;
