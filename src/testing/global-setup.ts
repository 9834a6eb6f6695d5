/** Once before all tests: find the browser, and build the small archive as a person would. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureChromium } from "./chromium.ts";
import { runCommand } from "./command.ts";
import { copyProject } from "./project.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of the Chromium to drive. */
    chromium: string;
    /** A copy of the project with the tests' newspaper and the small archive; not to be changed. */
    project: string;
    /** Directory of the site that was built in it. */
    site: string;
  }
}

export default async function setup(vitest: TestProject): Promise<() => void> {
  vitest.provide("chromium", ensureChromium());
  const project = mkdtempSync(path.join(tmpdir(), "sijill-project-"));
  copyProject(project);
  const built = await runCommand(project, "build");
  if (built.status !== 0) throw new Error(`the small archive was not built:\n${built.stderr}`);
  vitest.provide("project", project);
  vitest.provide("site", path.join(project, "_site"));
  return () => rmSync(project, { recursive: true, force: true });
}
