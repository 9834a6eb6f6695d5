/** The field that leads to a typed date; `src/browser/dates` makes it work. */
import { withExamples } from "../../src/calendar/finding/examples.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";

/** The form, on a page of its own or in the dialog that every page opens. */
export function jumpForm(site: Site, id: string): Html {
  const { strings, writer } = site;
  const words = strings.dates.jump;
  return html`<form class="jump" id="${id}" action="${site.link("/dates/")}" method="get">
    <label for="${id}-date">${words.label}</label>
    <div class="jump-box">
      <input
        id="${id}-date"
        name="date"
        type="text"
        placeholder="${withExamples(words.placeholder, writer)}"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="go"
        maxlength="60"
        aria-describedby="${id}-examples"
      />
      <button type="submit">${words.go}</button>
    </div>
    <p class="jump-examples" id="${id}-examples">${withExamples(words.examples, writer)}</p>
    <div class="jump-answer" role="status"></div>
  </form>`;
}
