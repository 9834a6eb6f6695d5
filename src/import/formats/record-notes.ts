/** Notes on the fields of a record that no key of the front matter took. */
import type { Note } from "../item.ts";
import type { RecordFields } from "./record-fields.ts";
import { say } from "../../messages/message.ts";

/** Fields of a record that are told one by one: real ones have some dozens. */
const mostNoted = 100;

/** A note for each field that nobody took, with the beginning of what it says. */
export function notesOfUntaken(fields: RecordFields): Note[] {
  const untaken = fields.untaken();
  const notes = untaken.slice(0, mostNoted).map(({ path, shown }) => ({
    code: say("field not taken: {path}", { path: path.slice(0, 60) }),
    message: shown === "" ? say("no key of the front matter was mapped to it") : shown,
  }));
  if (untaken.length <= mostNoted) return notes;
  const message = say("{count}, from {path} on", {
    count: untaken.length - mostNoted,
    path: untaken[mostNoted]?.path.slice(0, 60) ?? "",
  });
  return [...notes, { code: say("more fields not taken"), message }];
}
