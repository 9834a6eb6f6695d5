/** The field of a typed date in a dialog, from any page. */
import { pageWriter } from "../common/page-style.ts";
import { jumpWords as words } from "../../../_data/strings.ts";
import { openSheet } from "../common/sheet.ts";
import { element } from "../common/dom.ts";
import { withExamples } from "../../calendar/finding/examples.ts";
import { startJump } from "./jump.ts";

/** Opens the dialog; `_includes/parts/jump-form.ts` writes the same form into a page. */
export function openJump(root: URL): void {
  const id = "jump-sheet-date";
  const write = pageWriter();
  const form = element(
    "form",
    { class: "jump" },
    element("label", { for: id }, words.label),
    element(
      "div",
      { class: "jump-box" },
      element("input", {
        id,
        type: "text",
        placeholder: withExamples(words.placeholder, write),
        autocomplete: "off",
        autocapitalize: "off",
        spellcheck: "false",
        enterkeyhint: "go",
        maxlength: "60",
        "aria-describedby": `${id}-examples`,
      }),
      element("button", { type: "submit" }, words.go),
    ),
    element(
      "p",
      { class: "jump-examples", id: `${id}-examples` },
      withExamples(words.examples, write),
    ),
    element("div", { class: "jump-answer", role: "status" }),
  );
  if (openSheet(words.title, words.close, form)) startJump(form, root)?.focus();
}
