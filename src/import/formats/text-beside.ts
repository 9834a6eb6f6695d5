/** Texts that an export keeps in files of their own, beside the table that lists them, as Substack does. */
import { readFileSync } from "node:fs";
import { decode } from "../../article/repair/charset.ts";
import type { InputFile } from "../input/input-file.ts";
import { limits } from "../limits.ts";
import { pictureBeside } from "./pictures-beside.ts";
import type { RecordFields } from "./record-fields.ts";

/** The text of a record that has none: the HTML file of its number's name, beside it or in `posts/`. */
export function textBeside(fields: RecordFields, file: InputFile): string | undefined {
  for (const { value } of fields.candidates("id")) {
    for (const place of [`posts/${String(value)}.html`, `${String(value)}.html`]) {
      const found = pictureBeside(file, place);
      const bytes = found && (found.bytes?.() ?? readFileSync(found.path));
      if (bytes && bytes.length <= limits.page) return decode(bytes).text;
    }
  }
  return undefined;
}
