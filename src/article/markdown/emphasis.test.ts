import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { emphasis } from "./emphasis.ts";

test("without an Arabic letter at a mark, CommonMark alone decides", () => {
  const plain = new MarkdownIt();
  const ours = new MarkdownIt().use(emphasis);
  const part = fc.constantFrom(
    ..."a b 1 « » \" ' ( ) . : ، ؟ - ** * __ _ ~~ *** ` [x](y) ع".split(" "),
    " ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
      const text = parts.join("").replace(/(?<=[*_~])ع|ع(?=[*_~])/g, "a");
      expect(ours.renderInline(text)).toBe(plain.renderInline(text));
    }),
    { numRuns: 3000 },
  );
});
