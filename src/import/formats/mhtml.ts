/** Pages in one file (MHTML, RFC 2557), as Chrome and Internet Explorer save them, and their parts. */
import { Refusal } from "../refusal.ts";
import { say } from "../../messages/message.ts";

/** A part of a message, decoded. */
export interface Part {
  /** Fields of its header by their names in lower case. */
  fields: ReadonlyMap<string, string>;
  bytes: Buffer;
  /** Whether the file ends within it. */
  isCut: boolean;
}

/** How deep parts lie in each other at most. */
const mostDepth = 8;

/**
 * The parts of a message: of one that is no multipart itself, that of one in another its own.
 *
 * @throws Refusal when it has no header.
 */
export function partsOf(message: Buffer): { fields: Part["fields"]; parts: Part[] } {
  const text = message.toString("latin1").replace(/^\s+/, "");
  const [fields, body] = headed(text);
  if (!fields.has("content-type"))
    throw new Refusal(say("no header of a page in one file (MHTML)"));
  return { fields, parts: [...flattened(fields, body, false, 0)] };
}

function* flattened(
  fields: Part["fields"],
  body: string,
  isCut: boolean,
  depth: number,
): Generator<Part> {
  const type = fields.get("content-type") ?? "";
  const boundary = /^multipart\//i.test(type) ? parameter(type, "boundary") : undefined;
  if (boundary === undefined || depth >= mostDepth) {
    yield { fields, bytes: decoded(body, fields.get("content-transfer-encoding") ?? ""), isCut };
    return;
  }
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
  for (const [i, piece] of pieces.entries()) {
    if (piece.startsWith("--")) return;
    const isLast = i === pieces.length - 1;
    yield* flattened(...headed(piece.slice(piece.indexOf("\n") + 1)), isLast, depth + 1);
  }
}

/** A parameter of a field, as `boundary` of `multipart/related; boundary="x"`. */
export function parameter(field: string, name: string): string | undefined {
  for (const part of field.split(";").slice(1)) {
    const at = part.indexOf("=");
    if (part.slice(0, at).trim().toLowerCase() !== name) continue;
    return part
      .slice(at + 1)
      .trim()
      .replace(/^"|"$/g, "");
  }
  return undefined;
}

/** A header's fields, and what comes behind the header. */
function headed(text: string): [Map<string, string>, string] {
  const fields = new Map<string, string>();
  let at = 0;
  let last = "";
  while (at < text.length) {
    const end = text.indexOf("\n", at) + 1 || text.length;
    const line = text.slice(at, end).trimEnd();
    at = end;
    if (line === "") break;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line) && last !== "") {
      // A line that was folded; addresses are folded where they have no space.
      const glue = last === "content-location" ? "" : " ";
      fields.set(last, `${fields.get(last) ?? ""}${glue}${line.trim()}`);
    } else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return [fields, text.slice(at)];
}

/** Bytes of a body by its transfer encoding (RFC 2045). */
function decoded(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, "base64");
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, "latin1");
  const lines = body.split("\n").map((line) => line.trimEnd());
  const joined = lines
    .map((line, i) =>
      line.endsWith("=") ? line.slice(0, -1) : i === lines.length - 1 ? line : `${line}\n`,
    )
    .join("");
  const plain = joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, "latin1");
}
