/** Character references in front matter, decoded where they stand. */
import { CST, Parser } from "yaml";
import { decodeReferences } from "../article/markdown/decoded-text.ts";
import { withFrontMatter } from "./front-matter-text.ts";

/** A file whose headlines and names have `"` for `&quot;` and so on; all else stays to the letter. */
export function decodeFrontMatter(source: string): string {
  if (!/&(?:#\w+|\w+);/.test(source)) return source;
  return withFrontMatter(source, (yaml) => {
    const tokens = [...new Parser().parse(yaml)];
    for (const token of tokens) {
      if (token.type === "document") CST.visit(token, ({ value }) => decodeScalar(value));
    }
    return tokens.map((token) => CST.stringify(token)).join("");
  });
}

function decodeScalar(token: CST.Token | undefined): void {
  const scalar = token && CST.resolveAsScalar(token);
  if (!scalar) return;
  const { text, count } = decodeReferences(scalar.value);
  if (count > 0 && token) CST.setScalarValue(token, text.replace(/\s+/g, " ").trim());
}
