/** The buttons by which a reader takes a citation away, each with one click. */
import { readingWords } from "../../../_data/strings.ts";
import { button, element } from "../common/dom.ts";
import type { CitationName } from "./cite.ts";
import { copyText } from "./copy.ts";

const copied = ["note", "apa", "bibtex", "ris", "csl"] as const satisfies readonly CitationName[];
const saved = ["bibtex", "ris", "csl"] as const satisfies readonly CitationName[];

/** Fills the room that the page has kept. What writes the citations is loaded when one is asked for. */
export function startCiteTools(place: HTMLElement): void {
  const { cite: words, failed } = readingWords;
  const status = element("p", { class: "tools-status", role: "status" });
  const orFail = (work: () => Promise<void>) => () => {
    work().catch(() => {
      status.textContent = failed;
    });
  };
  const row = (
    verb: string,
    names: readonly CitationName[],
    work: (name: CitationName) => Promise<void>,
  ): HTMLElement =>
    element(
      "div",
      { class: "cite-row", role: "group", "aria-label": verb },
      element("span", {}, verb),
      ...names.map((name) => {
        const made = button(
          words.formats[name],
          { class: "tool", "data-format": name },
          orFail(() => work(name)),
        );
        made.setAttribute("aria-label", `${verb}: ${words.formats[name]}`);
        return made;
      }),
    );
  place.append(
    row(words.copy, copied, async (name) => {
      const text = import("./cite.ts").then(({ citation }) => citation(name));
      await copyText(text, status, words.copied.replace("{name}", words.formats[name]));
    }),
    row(words.download, saved, async (name) => {
      const { saveCitation } = await import("./cite.ts");
      saveCitation(name);
    }),
    status,
  );
}
