import { expect, test } from "vitest";
import { publishedKinds } from "../article/index.ts";
import { contentType } from "./delivery.ts";

test.each([...publishedKinds])("a linked file of the kind %s has a type of its own", (kind) => {
  expect(contentType(`files/a.${kind}`)).not.toBe("application/octet-stream");
  expect(contentType(`files/A.${kind.toUpperCase()}`)).toBe(contentType(`files/a.${kind}`));
});
