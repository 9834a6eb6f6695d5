/**
 * Messages to whoever sits at the desk, as data: an English template, which is also the message's name, and the
 * values in its place. Their words are made where they are shown (`words.ts`), in the language of that person.
 */
import type { arabic } from "./ar/index.ts";
import { singular } from "./singular.ts";
import { visible } from "./visible.ts";

/** What can be said: whatever has an Arabic translation. */
export type MessageId = keyof typeof arabic;

/** Languages in which the commands speak. */
export const languages = ["en", "ar"] as const;
export type Language = (typeof languages)[number];

/** Makes the words of messages, in one language. */
export interface Speaker {
  language: Language;
  words: (message: Message) => string;
}

/** What stands in a message: a text or number as it is, or another message. */
export type Value = string | number | Message;

/** Something to be said. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, Value>>;
}

/** The names in a template, as `file` and `n` of `{file}: {n} lines`. */
type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/**
 * Says something.
 *
 * @param id the template in English. `{n}` is the number that decides between singular and plural.
 */
export function say<Id extends MessageId>(
  id: Id,
  ...[values]: [Names<Id>] extends [never] ? [] : [Readonly<Record<Names<Id>, Value>>]
): Message {
  return { id, values: values ?? {} };
}

/** Says what is no sentence of ours: a name, a list of choices, the words of a library. */
export function saying(text: string | Message): Message {
  return typeof text === "string" ? say("{text}", { text }) : text;
}

/** The English words of a message: those of logs, of data for machines and of `Error.message`. */
export function english({ id, values }: Message): string {
  const template =
    values["n"] === 1 ? ((singular as Partial<Record<string, string>>)[id] ?? id) : id;
  return filled(template, values, english);
}

/** Speaks English. */
export const englishSpeaker: Speaker = { language: "en", words: english };

/** Messages in a row. */
export function joined(all: readonly Message[], by: "{one}; {other}" | "{one}\n{other}"): Message {
  return all.reduce((one, other) => say(by, { one, other }));
}

/**
 * Fills a template.
 *
 * @param words gives the words of a message within it.
 */
export function filled(
  template: string,
  values: Message["values"],
  words: (message: Message) => string,
): string {
  return template.replace(/\{([a-z]\w*)\}/gi, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "object" ? words(value) : visible(String(value));
  });
}

/** An error for the person who must act. */
export class MessageError extends Error {
  readonly said: Message;

  constructor(said: Message, options?: ErrorOptions) {
    super(english(said), options);
    this.said = said;
  }
}

/** What an error says, also of one that comes from another process or from elsewhere. */
export function saidBy(error: unknown): Message {
  if (error instanceof Error && "said" in error) return error.said as Message;
  return saying(error instanceof Error ? error.message : String(error));
}

/** A message as a text, which is all that zod takes; {@link fromText} reads it again. */
export function asText(message: Message): string {
  return JSON.stringify(message);
}

/** The message that was written as a text; zod's own words are said as they are. */
export function fromText(text: string): Message {
  return text.startsWith("{") ? (JSON.parse(text) as Message) : say("{text}", { text });
}
