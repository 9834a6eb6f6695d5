/** The language in which commands speak to whoever runs them. */
import { english, type Language, type Message, type Speaker } from "../../messages/message.ts";

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

/** Arabic is loaded for whoever reads it: a worker speaks to no one. */
const arabic = language === "ar" ? await import("../../messages/words.ts") : undefined;

/** The words of a message in the language of this command. */
export function words(message: Message): string {
  return arabic ? arabic.wordsOf(message, language) : english(message);
}

/** Prints a message, a line or more, to whoever runs this command. */
export function print(message: Message): void {
  process.stdout.write(`${words(message)}\n`);
}

/** This command as one who speaks. */
export const speaker: Speaker = { language, words };
