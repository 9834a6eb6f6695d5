/** The keys of the front matter that hold keys themselves. */
import { z } from "zod";
import * as field from "./fields.ts";
import { expected } from "./found.ts";

/** Where the printed paper had it. */
export function edition() {
  const shape = {
    issue: field
      .issueNumber()
      .optional()
      .meta({
        description: "Number of the issue; of a double issue both, such as `3–4`.",
        examples: ["1234"],
      }),
    volume: field
      .count("the number of a volume or year")
      .optional()
      .meta({
        description: "Number of the volume, or of the paper's year.",
        examples: ["5"],
      }),
    page: field
      .count("the number of a page")
      .optional()
      .meta({
        description: "Page on which it began.",
        examples: ["1"],
      }),
    column: field
      .count("the number of a column")
      .optional()
      .meta({
        description: "Column in which it began.",
        examples: ["3"],
      }),
  };
  return z.strictObject(shape, { error: expected("keys such as issue and page") });
}

/** The picture at its head. */
export function image() {
  const shape = {
    src: field.pictureAddress().meta({
      description:
        "Path of the picture, from the article's file or, with a leading slash, from the archive.",
      examples: ["/images/book-fair.svg"],
    }),
    alt: field
      .line("a text")
      .optional()
      .meta({
        description: "What it shows, for those who do not see it.",
        examples: ["زوار بين أجنحة المعرض"],
      }),
    caption: field
      .line("a text")
      .optional()
      .meta({
        description: "The line under it.",
        examples: ["أرشيفية"],
      }),
    credit: field
      .line("a text")
      .optional()
      .meta({
        description: "Whose picture it is.",
        examples: ["تصوير: أحمد علي"],
      }),
  };
  return z.strictObject(shape, { error: expected("keys such as src and alt") });
}

/** Where this copy comes from. */
export function source(zone: string) {
  const shape = {
    url: field
      .uri()
      .optional()
      .meta({
        description: "Address of the original, any absolute URI.",
        examples: ["https://example.org/news/410826"],
      }),
    captured: field
      .date(zone)
      .optional()
      .meta({ description: "When the copy was made.", examples: ["2024-05-09"] }),
    publisher: field
      .line("a name")
      .optional()
      .meta({
        description: "Who published the original.",
        examples: ["الشرق الأوسط"],
      }),
  };
  return z.strictObject(shape, { error: expected("keys such as url and publisher") });
}
