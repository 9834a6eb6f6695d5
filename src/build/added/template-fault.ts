/** What a person is told of a template or a data file of theirs that fails: where, and why. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { addedTemplates, TEMPLATES } from "./templates.ts";
import { ADDED } from "./folders.ts";
import { projectDirectory } from "../project.ts";

/** Where such a file may be, from the project. */
const FILE = /(?:^|[\s"'`(/])((?:pages|_data|_includes|src\/pages)\/[^\s"'`():]+\.\w+)/;

/** How the engines of Eleventy say the line of a text less its front matter, and others that of a file. */
const LINE_OF_TEXT = /\bline:(\d+)|\[Line (\d+)/;
const LINE_OF_FILE = /\((\d+):\d+\)|\bat line (\d+)/;

/** The error that names file and line, made of what Eleventy threw. */
export function templateFault(error: unknown): Error {
  const chain = chainOf(error);
  const inner = reasonOf(chain.at(-1)?.message ?? "");
  // What this project's own code says names its file.
  const [, own = ""] = /^([^\s:]+): /.exec(inner) ?? [];
  if (FILE.test(own)) return new Error(fileOf(own) + inner.slice(own.length), { cause: error });
  const place = placeInStack(chain.at(-1)?.stack) ?? placeInMessages(chain);
  return new Error(place === undefined ? inner : `${place}: ${inner}`, { cause: error });
}

/** A message without what Nunjucks says of the place, and without the lines of the file that others show. */
function reasonOf(message: string): string {
  const [reason = ""] = message
    .replace(/\(\S+\) \[Line [^\]]*\]\s*/, "")
    .trim()
    .split(/\n\s*\n/);
  return reason.replaceAll(/\s*\n\s*/g, " ");
}

/** What happened, from where it was noticed to where it began: Eleventy wraps what it catches. */
export function chainOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return (error ?? "") === "" ? [] : [new Error(String(error))];
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error, ...chainOf(inner)];
}

/** The first place of a stack that is in a file of an owner's. */
function placeInStack(stack: string = ""): string | undefined {
  for (const [, name = "", line = ""] of stack.matchAll(/(\/[^\s():]+):(\d+):\d+/g)) {
    const file = path.relative(projectDirectory, decodeURI(name).split("?")[0] ?? "");
    if (/^(?:pages|_data|_includes)\//.test(file) || isAdded(file)) return `${file}:${line}`;
  }
  return undefined;
}

function placeInMessages(chain: readonly Error[]): string | undefined {
  const texts = chain.map(({ message }) => message);
  const named = texts.map((text) => FILE.exec(text)?.[1]).findLast((name) => name !== undefined);
  if (named === undefined) return undefined;
  const text = texts.join("\n");
  const [, ofFile, otherOfFile] = LINE_OF_FILE.exec(text) ?? [];
  const [, ofText, otherOfText] = LINE_OF_TEXT.exec(text) ?? [];
  const line = ofFile ?? otherOfFile;
  const lineOfText = ofText ?? otherOfText;
  const file = fileOf(named);
  if (lineOfText !== undefined) return `${file}:${Number(lineOfText) + frontMatterLines(file)}`;
  return line === undefined ? file : `${file}:${line}`;
}

/** A file as an owner knows it: Eleventy is told of a template beside the archive's own ones as one of `pages/`. */
function fileOf(named: string): string {
  const file = path.relative(projectDirectory, path.resolve(projectDirectory, named));
  const beside = file.replace(`${ADDED}/`, `${TEMPLATES}/`);
  return isAdded(beside) ? beside : file;
}

function isAdded(file: string): boolean {
  return path.dirname(file) === TEMPLATES && addedTemplates().includes(path.basename(file));
}

/** Lines that a file's front matter takes, with its rules. */
function frontMatterLines(file: string): number {
  const text = readFileSync(path.join(projectDirectory, file), "utf8");
  const [head = ""] = /^---\r?\n[^]*?^---[^\n]*\n/m.exec(text) ?? [];
  return head.split("\n").length - 1;
}
