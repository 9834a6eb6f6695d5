import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  [["--lang", "ar"], { LANG: "en_GB.UTF-8" }, "en-US", "ar"],
  [["--lang=en"], { LC_ALL: "ar_EG.UTF-8" }, "ar-EG", "en"],
  [[], { LC_ALL: "ar_EG.UTF-8", LANG: "en_GB.UTF-8" }, "en-US", "ar"],
  [[], { LC_ALL: "", LC_MESSAGES: "ar", LANG: "fr_FR.UTF-8" }, "en-US", "ar"],
  [[], { LANG: "ar_EG.UTF-8" }, "en-US", "ar"],
  [[], { LC_ALL: "C", LANG: "ar_EG.UTF-8" }, "ar-EG", "en"],
  [[], {}, "ar-EG", "ar"],
  [[], {}, "de-DE", "en"],
  [[], { LANG: "arn_CL.UTF-8" }, "ar", "en"],
] as const)("%j %j %s: %s", (args, env, system, language) => {
  expect(languageOf(args, env, system)).toBe(language);
});
