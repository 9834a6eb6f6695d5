/** Shows in messages what was found in an article. */
import { asText, say, type Message } from "../messages/message.ts";

const longest = 60;

/**
 * A value of the front matter as a message shows it: a text in quotes, cut after 60 characters; of
 * anything else its kind.
 */
export function show(value: string): string;
export function show(value: unknown): string | Message;
export function show(value: unknown): string | Message {
  if (typeof value === "string") return `"${clip(value, longest)}"`;
  if (Array.isArray(value)) return say("a list");
  return typeof value === "object" && value !== null ? say("a map of keys") : say("nothing");
}

/** Says `found "x", expected WHAT`, or `missing; expected WHAT` where nothing was found. */
export function foundOrMissing(what: Message, input: unknown): Message {
  return input === undefined
    ? say("missing; expected {what}", { what })
    : say("found {found}, expected {what}", { found: show(input), what });
}

/**
 * Writes a message for zod.
 *
 * @param what the value that would do, with its article: `a date such as 2024-05-07`.
 * @returns a function of the kind that zod takes as `error`.
 */
export function expected(what: Message): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => asText(foundOrMissing(what, input));
}

/** Asks what was meant, behind what was found; says nothing where nothing is near. */
export function didYouMean(meant: string | undefined): Message | string {
  return meant === undefined ? "" : say('; did you mean "{meant}"?', { meant });
}

/** The first characters of a text, with `…` when there are more. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  // The slice may end within a surrogate pair.
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}
