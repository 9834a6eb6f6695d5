/** The language in which commands speak to whoever runs them. */
import type { Message } from "../../messages/message.ts";
import { wordsOf, type Language } from "../../messages/words.ts";

/**
 * The language of a person: the one asked for by `--lang`, else that of the system.
 *
 * @param args what was typed.
 * @param env the environment, in which POSIX has `LC_ALL`, `LC_MESSAGES` and `LANG`, in this order.
 * @param system the locale of a system that says it otherwise, as Windows does.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  system: string,
): Language {
  const at = args.findIndex((arg) => /^--lang(?:=|$)/.test(arg));
  const asked = args[at]?.split("=")[1] ?? (at < 0 ? undefined : args[at + 1]);
  const locale = asked ?? [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"], system].find(Boolean);
  return /^ar(?:$|[-_.@])/i.test(locale ?? "") ? "ar" : "en";
}

/** The language of this command. */
export const language = languageOf(
  process.argv,
  process.env,
  new Intl.DateTimeFormat().resolvedOptions().locale,
);

/** The words of a message in the language of this command. */
export function words(message: Message): string {
  return wordsOf(message, language);
}
