/** The fields for an exact period. */
import { byId } from "../../common/dom.ts";
import type { Writer } from "../../../calendar/writer.ts";
import type { TimelineWords } from "../../../newspaper/interface/search-words.ts";
import { firstDay, type Period } from "./period.ts";

/** What the fields need to know and to tell. */
export interface PeriodFormContext {
  words: TimelineWords;
  writer: Writer;
  monthNames: readonly string[];
  onChoose: (period: Period) => void;
}

/** Reads the fields, and says what is wrong with them beside them. */
export class PeriodForm {
  readonly #form = byId("period-form", HTMLFormElement);
  readonly #from = byId("period-from", HTMLInputElement);
  readonly #to = byId("period-to", HTMLInputElement);
  readonly #fault = byId("period-fault", HTMLElement);
  readonly #context: PeriodFormContext;

  constructor(context: PeriodFormContext) {
    this.#context = context;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#submit();
    });
  }

  /** Writes a period into the fields. */
  show({ from, to }: Period): void {
    const { writer } = this.#context;
    this.#from.value = from === undefined ? "" : writer.date(from);
    this.#to.value = to === undefined ? "" : writer.date(to);
    this.#say("", []);
  }

  async #submit(): Promise<void> {
    const { words, monthNames, onChoose } = this.#context;
    // Names of months in every country's usage: loaded when they are needed.
    const { typedPeriod } = await import("./typed-period.ts");
    const read = (field: HTMLInputElement): Period | undefined =>
      typedPeriod(field.value, monthNames);
    const wrong = [this.#from, this.#to].filter((field) => field.value.trim() && !read(field));
    if (wrong.length > 0) {
      const text = wrong.map((field) => words.unknown.replace("{text}", () => field.value.trim()));
      this.#say(text.join(" "), wrong);
      wrong[0]?.focus();
      return;
    }
    onChoose(inOrder(read(this.#from), read(this.#to)));
  }

  #say(text: string, wrong: readonly HTMLInputElement[]): void {
    this.#fault.textContent = text;
    for (const field of [this.#from, this.#to]) {
      field.setAttribute("aria-invalid", String(wrong.includes(field)));
    }
  }
}

/** From the beginning of one to the end of the other, whichever comes first. */
function inOrder(one: Period | undefined, other: Period | undefined): Period {
  const turned =
    one?.from !== undefined &&
    other?.from !== undefined &&
    firstDay(one.from) > firstDay(other.from);
  const [first, last] = turned ? [other, one] : [one, other];
  return {
    ...(first?.from !== undefined && { from: first.from }),
    ...(last?.to !== undefined && { to: last.to }),
  };
}
