/** The entities that an XML file may use: HTML's, by their names, and texts that its own DOCTYPE declares. */
import { decodeHTMLStrict } from "entities";
import { limits, megabytes } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { say } from "../../messages/message.ts";

/** Entities that stand for each other: a text that goes deeper stands for itself. */
const deepest = 20;

/** A comment, an instruction, or a declaration with the texts in quotes of it, in a DOCTYPE. */
const parts = /<!--[^]*?-->|<\?[^]*?\?>|<!ENTITY\s+([^\s%"'<>]+)\s+((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

/**
 * The entities of a file. Nothing outside of it is read, and all that they stand for together has a limit:
 * a few that stand for each other could fill the memory (a "billion laughs").
 */
export class XmlEntities {
  readonly #declared = new Map<string, string>();
  /** Characters that declared entities have stood for. */
  #size = 0;

  /** What a parser looks names up in; a name that stands for nothing is refused. */
  readonly names: Record<string, string> = new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => (typeof name === "string" ? this.#textOf(name) : undefined) },
  );

  /** Takes what a DOCTYPE declares within it. What it only names, a DTD, is not fetched. */
  declare(doctype: string): void {
    for (const [, name, said] of doctype.matchAll(parts))
      // The first declaration of a name counts.
      if (name !== undefined && said !== undefined && !this.#declared.has(name))
        this.#declared.set(name, said.trim());
  }

  has(name: string): boolean {
    return this.#declared.has(name);
  }

  #textOf(name: string, depth = 0): string {
    // XML's own stand for themselves, however a DTD writes them.
    const said = /^(?:amp|lt|gt|quot|apos)$/.test(name) ? undefined : this.#declared.get(name);
    if (said === undefined) return htmlText(name);
    const [, quoted] = /^(?:"([^]*)"|'([^]*)')$/.exec(said)?.filter((it) => it !== undefined) ?? [];
    if (quoted === undefined)
      throw new Refusal(
        say("&{name}; stands for another file, which is not read; put its text in its place", {
          name,
        }),
      );
    if (/</.test(quoted) || depth > deepest)
      throw new Refusal(
        say("&{name}; stands for more than a text; put what it stands for in its place", { name }),
      );
    // What is empty counts as well: it takes time.
    this.#size += quoted.length + 1;
    if (this.#size > limits.record)
      throw new Refusal(
        say("its entities stand for more than {most} of text, at &{name};", {
          most: megabytes(limits.record),
          name,
        }),
      );
    return quoted.replace(/&(#?[\w:.-]+);/g, (_, inner: string) =>
      inner.startsWith("#") ? htmlText(inner) : this.#textOf(inner, depth + 1),
    );
  }
}

/** What HTML, and XML, call by a name or by a number. */
function htmlText(name: string): string {
  const written = `&${name};`;
  const text = decodeHTMLStrict(written);
  if (text !== written) return text;
  throw new Refusal(
    say("&{name}; is declared nowhere in it; write the character itself", {
      name: name.slice(0, 40),
    }),
  );
}
