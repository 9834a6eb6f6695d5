/** Once before all tests: find the browser, and build the small archive as a person would. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureChromium } from "./chromium.ts";
import { runCommand, testArchive } from "./command.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of the Chromium to drive. */
    chromium: string;
    /** Directory of the site that was built from the small archive. */
    site: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  project.provide("chromium", ensureChromium());
  const directory = mkdtempSync(path.join(tmpdir(), "sijill-site-"));
  const site = path.join(directory, "_site");
  const built = await runCommand("build", ["--articles", testArchive, "--output", site]);
  if (built.status !== 0) throw new Error(`the small archive was not built:\n${built.stderr}`);
  project.provide("site", site);
  return () => rmSync(directory, { recursive: true, force: true });
}
