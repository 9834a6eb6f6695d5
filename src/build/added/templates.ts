/** Which templates are the archive's own, and which an owner has added beside them. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { routes } from "../../pages/routes.ts";
import { ADDED } from "./folders.ts";
import { projectDirectory } from "../project.ts";
import { MessageError, say } from "../../messages/message.ts";

/** Where the templates of the archive's own pages are, among which an owner may add others. */
export const TEMPLATES = "src/pages";

/** The templates of the kinds of page in the list. */
export const ownTemplates: ReadonlySet<string> = new Set(
  Object.values(routes).map(({ template }) => `${template}.11ty.ts`),
);

/**
 * The templates among the archive's own ones that are of no kind of page in the list.
 *
 * @throws Error that names a template of another kind, which is looked for in `pages/` alone.
 */
export function addedTemplates(): string[] {
  const names = readdirSync(path.join(projectDirectory, TEMPLATES));
  const misplaced = names.find((name) => /\.(?:md|njk|liquid|html|11ty\.js)$/.test(name));
  if (misplaced !== undefined) {
    throw new MessageError(
      say("{folder}/{misplaced}: found a page in {folder}, expected it in {other}", {
        folder: TEMPLATES,
        misplaced,
        other: ADDED,
      }),
    );
  }
  return names.filter((name) => name.endsWith(".11ty.ts") && !ownTemplates.has(name));
}
