/** A long index of topics, as at the end of a book: by first letter, with letters to jump to. */
import { foldSpelling } from "../../src/lib/fold-spelling.ts";
import { groupBy } from "../../src/archive/group-by.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { CountedLink } from "../../src/pages/models/link.ts";
import type { Site } from "../../src/pages/site.ts";
import { anchor } from "./anchor.ts";
import { topicLinks } from "./topic-links.ts";

/** More topics than these are too many to look through. */
const LONG = 60;

/** Letters of Persian keyboards that are Arabic letters to a reader. */
const PERSIAN: Readonly<Record<string, string>> = { ک: "ك", ی: "ي" };

/** Where names stand that begin with no letter. */
const OTHER = "#";

/** The index of some topics: their list, or one list a letter and a field that narrows them. */
export function topicIndex(site: Site, topics: readonly CountedLink[]): Html {
  if (topics.length <= LONG) return topicLinks(site, topics);
  const words = site.strings.topicIndex;
  const letters = [...groupBy(topics, ({ title }) => initial(title))].sort(([a], [b]) =>
    place(a) < place(b) ? -1 : 1,
  );
  return html`<div class="topic-index">
    <p class="topic-filter" hidden>
      <label for="topic-filter">${words.filter}</label>
      <input id="topic-filter" type="search" autocomplete="off" spellcheck="false" />
      <span class="note" role="status" data-none="${words.none}"></span>
    </p>
    <nav class="letters" id="letters" aria-label="${words.letters}">
      ${letters.map(([letter], i) => html`<a href="#letter-${i + 1}">${letter}</a> `)}
    </nav>
    ${letters.map(
      ([letter, own], i) =>
        html`<section id="letter-${i + 1}" class="letter">
          <header class="letter-head">
            <h2>${letter}</h2>
            <a href="#letters" aria-label="${words.backToLetters}">↑</a>
          </header>
          <ul class="topic-names">
            ${own.map(
              (topic) =>
                html`<li>
                  ${anchor(site, topic)}
                  <span class="count">${site.dates.number(topic.count)}</span>
                </li> `,
            )}
          </ul>
        </section> `,
    )}
  </div>`;
}

/** The letter under which a name stands: hamzas stand under alef. */
function initial(name: string): string {
  const letter = /\p{L}/u.exec(foldSpelling(name))?.[0].toUpperCase() ?? OTHER;
  return PERSIAN[letter] ?? letter;
}

/** Arabic letters come first, then other scripts, then what is no letter. */
function place(letter: string): string {
  if (letter === OTHER) return `2`;
  return (/\p{Script=Arabic}/u.test(letter) ? "0" : "1") + letter;
}
