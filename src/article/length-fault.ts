import { say, type Message } from "../messages/message.ts";

/** Characters of an issue's file or a dossier's at most: a thousand pages with addresses have less. */
const LONGEST = 1_000_000;

/** What is wrong with a text that no issue and no dossier is as long as. */
export function lengthFault({ length }: string): Message | undefined {
  if (length <= LONGEST) return undefined;
  return say("found {length} characters, expected {most} at most", { length, most: LONGEST });
}
