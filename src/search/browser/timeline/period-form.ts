/** The fields for an exact period. */
import { byId } from "../dom.ts";
import type { Writer } from "../numbers.ts";
import type { TimelineWords } from "../words.ts";
import { firstDay, readPeriod, type Period } from "./period.ts";

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
      this.#submit();
    });
  }

  /** Writes a period into the fields. */
  show({ from, to }: Period): void {
    const { writer } = this.#context;
    this.#from.value = from === undefined ? "" : writer.date(from);
    this.#to.value = to === undefined ? "" : writer.date(to);
    this.#say("", []);
  }

  #submit(): void {
    const { words, onChoose } = this.#context;
    const fields = [this.#from, this.#to];
    const wrong = fields.filter((field) => field.value.trim() && this.#read(field) === undefined);
    if (wrong.length > 0) {
      const text = wrong.map((field) => words.unknown.replace("{text}", () => field.value.trim()));
      this.#say(text.join(" "), wrong);
      wrong[0]?.focus();
      return;
    }
    onChoose(inOrder(this.#read(this.#from), this.#read(this.#to)));
  }

  #read(field: HTMLInputElement): string | undefined {
    return readPeriod(field.value, this.#context.monthNames);
  }

  #say(text: string, wrong: readonly HTMLInputElement[]): void {
    this.#fault.textContent = text;
    for (const field of [this.#from, this.#to]) {
      field.setAttribute("aria-invalid", String(wrong.includes(field)));
    }
  }
}

/** A period whose end is not before its beginning. */
function inOrder(from: string | undefined, to: string | undefined): Period {
  const turned = from !== undefined && to !== undefined && firstDay(from) > firstDay(to);
  const [first, last] = turned ? [to, from] : [from, to];
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}
