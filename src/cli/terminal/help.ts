/** Help and complaints about what was typed, in the language of whoever typed it. */
import { Option, type Argument, type Command } from "commander";
import { languages, say, saying, type Message } from "../../messages/message.ts";
import { language, words } from "./language.ts";

/** Gives a command the options that all have, and its language. */
export function speak(command: Command): Command {
  command
    .helpOption("--help", words(say("show this help")))
    .showHelpAfterError(words(say("More: {command} --help", { command: command.name() })))
    .addOption(
      new Option("--lang <language>", words(say("language of messages"))).choices(languages),
    );
  if (language === "en") return command;
  return command
    .configureHelp({
      styleTitle: (title) => words(titles[title] ?? saying(title)),
      optionDescription: ({ description, defaultValue, argChoices }: Option) =>
        described(
          description,
          typeof defaultValue === "string" || typeof defaultValue === "number"
            ? defaultValue
            : undefined,
          argChoices,
        ),
      argumentDescription: ({ description }: Argument) => description,
    })
    .configureOutput({ outputError: (text, write) => write(complaint(text)) });
}

const titles: Readonly<Record<string, Message>> = {
  "Usage:": say("Usage:"),
  "Arguments:": say("Arguments:"),
  "Options:": say("Options:"),
};

function described(
  description: string,
  initial: string | number | undefined,
  choices: readonly string[] = [],
): string {
  const parts = [
    ...(choices.length > 0
      ? [words(say("choices: {choices}", { choices: choices.join(", ") }))]
      : []),
    ...(initial === undefined ? [] : [words(say("default: {initial}", { initial }))]),
  ];
  return [description, ...parts.map((part) => `(${part})`)].join(" ");
}

/** What commander says in English alone. */
const complaints: readonly [RegExp, (...found: string[]) => Message][] = [
  [/^error: unknown option '(.*)'$/, (option) => say("unknown option: {option}", { option })],
  [/^\(Did you mean (.*)\?\)$/, (meant) => say("did you mean: {meant}", { meant })],
  [/^error: missing required argument '(.*)'$/, (name) => say("missing: {name}", { name })],
  [
    /^error: option '(.*)' argument missing$/,
    (option) => say("the option lacks a value: {option}", { option }),
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (option, value, choices) =>
      say("{option}: {value} is not one of {choices}", { option, value, choices }),
  ],
  [
    /^error: (?:option|command-argument value) '(.*)' (?:argument|is invalid for argument) '(.*?)'(?: is invalid)?\. (.*)$/,
    (first, second, fault) => say("{first} {second}: {fault}", { first, second, fault }),
  ],
  [/^error: too many arguments.*$/, () => say("more words than the command takes")],
];

/** The lines of a complaint of commander's in the language of this command. */
function complaint(text: string): string {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => {
      for (const [pattern, message] of complaints) {
        const found = pattern.exec(line);
        if (found) return words(message(...found.slice(1)));
      }
      return line;
    });
  return `${lines.join("\n")}\n`;
}
