/** The keys of the front matter that hold keys themselves. */
import * as z from "zod";
import * as field from "./fields.ts";
import { expected } from "./found.ts";
import { pageNumbers } from "./page-fields.ts";
import { say } from "../messages/message.ts";

const { optional } = field;

/** Where the printed paper had it. */
export function edition() {
  const shape = {
    issue: optional(
      field.issueNumber(),
      "Number of the issue; of a double issue both, such as `3–4`.",
      "1234",
    ),
    volume: optional(
      field.count(say("the number of a volume or year")),
      "Number of the volume, or of the paper's year.",
      "5",
    ),
    page: optional(
      pageNumbers(),
      "Page on which it began, or all of its pages, such as `203-206` or `1, 4`.",
      "1",
    ),
    column: optional(field.count(say("the number of a column")), "Column in which it began.", "3"),
  };
  return z.strictObject(shape, { error: expected(say("keys such as issue and page")) });
}

/** The picture at its head. */
export function image() {
  const shape = {
    src: field.pictureAddress().meta({
      description:
        "Path of the picture, from the article's file or, with a leading slash, from the archive.",
      examples: ["/images/book-fair.svg"],
    }),
    alt: optional(
      field.line(say("a text")),
      "What it shows, for those who do not see it.",
      "زوار بين أجنحة المعرض",
    ),
    caption: optional(field.line(say("a text")), "The line under it.", "أرشيفية"),
    credit: optional(field.line(say("a text")), "Whose picture it is.", "تصوير: أحمد علي"),
  };
  return z.strictObject(shape, { error: expected(say("keys such as src and alt")) });
}

/** Where this copy comes from. */
export function source(zone: string) {
  const shape = {
    url: optional(
      field.uri(),
      "Address of the original, any absolute URI.",
      "https://example.org/news/410826",
    ),
    captured: optional(field.date(zone), "When the copy was made.", "2024-05-09"),
    publisher: optional(field.line(say("a name")), "Who published the original.", "الشرق الأوسط"),
  };
  return z.strictObject(shape, { error: expected(say("keys such as url and publisher")) });
}
