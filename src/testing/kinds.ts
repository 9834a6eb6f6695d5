/** Which tests need what: told by what a file takes from `src/testing`, so that no list can forget one. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";

/** From most to least: web servers, a browser, the built site or a command, nothing but Node. */
export const kinds = ["hosting", "browser", "build", "unit"] as const;

/** What a test needs to run. */
export type Kind = (typeof kinds)[number];

const NEEDS: readonly (readonly [Kind, RegExp])[] = [
  ["hosting", /testing\/(web-servers|object-store)\.ts"/],
  ["browser", /testing\/(browser|built-site|search-page\/sample-page|drivers\/\w+)\.ts"/],
  ["build", /testing\/(command|place)\.ts"|\binject\("/],
];

/** The test files of a project, of one kind or all, as paths below it. */
export function testFiles(project: string, kind?: Kind): string[] {
  const kindOf = (file: string): Kind => {
    const text = readFileSync(path.join(project, file), "utf8");
    return NEEDS.find(([, need]) => need.test(text))?.[0] ?? "unit";
  };
  const files = globSync("{src,_includes,_data}/**/*.test.ts", { cwd: project }).sort();
  return kind === undefined ? files : files.filter((file) => kindOf(file) === kind);
}
