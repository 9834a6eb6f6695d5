/** Says in one sentence that a folder's files are another generator's, in place of an error for each key. */
import path from "node:path";
import type { ScannedFile } from "../../archive/reading/scan.ts";
import { ArchiveError } from "../../article/fault-list.ts";
import { recogniseForeign } from "../../import/index.ts";
import { MessageError, say } from "../../messages/message.ts";

/** The share of files at fault from which on they are others', and nobody's slips. */
const fewest = 0.5;

/**
 * The error to show for one of a build: a sentence with the command that imports the articles, if most of
 * them are at fault and look like another generator's; else the error itself.
 *
 * @param articles the folder that was to be built.
 * @param scanned the files in it.
 */
export function orForeign(
  error: unknown,
  articles: string,
  scanned: readonly ScannedFile[],
): unknown {
  if (!(error instanceof ArchiveError)) return error;
  const count = scanned.filter(({ file }) => file.endsWith(".md")).length;
  // All errors of a list are shown, by file and line.
  const errors = error.list.shown.filter(({ severity }) => severity === "error");
  const files = [...new Set(errors.map(({ file }) => file))];
  const kind = files.length < fewest * count ? undefined : recogniseForeign(articles, files);
  const [first] = errors;
  if (kind === undefined || !first) return error;
  const folder = path.relative(".", articles) || ".";
  const isDefault = path.resolve(articles) === path.resolve("articles");
  const command = `npm run import -- markdown ${isDefault ? "FOLDER" : folder}`;
  return new MessageError(
    say(
      "{folder}: these look like {kind} ({files} of {count} files; {file}:{line}: {message}); {how}",
      {
        folder,
        kind,
        files: files.length,
        count,
        file: first.file,
        line: first.line,
        message: first.message,
        how: isDefault
          ? say("move them into a folder of their own and import them from there: {command}", {
              command,
            })
          : say("import them: {command}", { command }),
      },
    ),
  );
}
