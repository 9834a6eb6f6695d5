/** The words of a scan that its script shows. */
import type { CountForms } from "../../calendar/writer.ts";

export interface ScanWords {
  /** Name of the row of tools over a scan. */
  tools: string;
  larger: string;
  smaller: string;
  /** Shows the whole page. */
  whole: string;
  /** What is said of a size: `{n}` in per cent. */
  scale: string;
  /** Where what is seen moves. */
  right: string;
  left: string;
  up: string;
  down: string;
  /** How many places of the words sought the scan has. */
  found: CountForms;
  /** The panel beside an article, and its steps from page to page. */
  panel: string;
  previous: string;
  next: string;
}
