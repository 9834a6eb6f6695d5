/**
 * The licences of what a built site bears of others: their text goes where their work goes, as they
 * ask. Which packages these are, the bundler says itself, so that nothing is forgotten.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Metafile } from "esbuild";
import { projectDirectory } from "../project.ts";

/** Where the texts lie on the site. */
export const LICENCES = "licences.txt";

/** Written into a site without the bundler (`src/search/index/engine-files.ts`). */
const COPIED = ["pagefind"];

/**
 * The texts of all licences, by the packages' names.
 *
 * @param bundles what the bundler put together.
 * @throws Error for a package that comes without its licence.
 */
export function shippedLicences(bundles: readonly Metafile[]): string {
  const inputs = bundles.flatMap((bundle) => Object.keys(bundle.inputs));
  const packages = new Set([...COPIED, ...inputs.flatMap((input) => packageOf(input) ?? [])]);
  const parts = [...packages].sort().map((name) => {
    const folder = path.join(projectDirectory, "node_modules", name);
    const { version, license } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    ) as { version: string; license: string };
    return `${name} ${version} (${license})\n\n${licenceOf(name, folder).trim()}\n`;
  });
  return [HEAD, ...parts].join(`\n${"=".repeat(72)}\n\n`);
}

const HEAD = "This site is made with Sijill, and bears the following works of others.\n";

function packageOf(input: string): string | undefined {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1];
}

function licenceOf(name: string, folder: string): string {
  const files = readdirSync(folder).filter((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file));
  const nested = name === "pagefind" && files.includes("LICENSE") ? "LICENSE/LICENSE" : files[0];
  if (nested === undefined) throw new Error(`the package ${name} comes without its licence`);
  return readFileSync(path.join(folder, nested), "utf8");
}
