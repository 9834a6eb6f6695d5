/** Once before all tests: find the browser, and build the small archive as a person would. */
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureChromium } from "../lab/browser/chromium.ts";
import { runCommand } from "./command.ts";
import { ensureFirefox } from "./drivers/firefox.ts";
import { ensureWebKit, noWebKit } from "./drivers/webkit.ts";
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

/** Where Linux has a disk in memory, of which a container may have too little. */
const MEMORY_DISK = "/dev/shm";
const ENOUGH = 4e9;

export default async function setup(vitest: TestProject): Promise<() => void> {
  // The tests write some hundred sites of nearly a thousand files each, and delete them.
  if (process.env["TMPDIR"] === undefined && freeBytes(MEMORY_DISK) > ENOUGH) {
    process.env["TMPDIR"] = MEMORY_DISK;
  }
  vitest.provide("chromium", ensureChromium());
  installOtherBrowsers();
  const project = mkdtempSync(path.join(tmpdir(), "sijill-project-"));
  copyProject(project);
  const built = await runCommand(project, "build");
  if (built.status !== 0) throw new Error(`the small archive was not built:\n${built.stderr}`);
  vitest.provide("project", project);
  vitest.provide("site", path.join(project, "_site"));
  return () => rmSync(project, { recursive: true, force: true });
}

/** Here, since no two can install at once. What then is missing, the tests say that need it. */
function installOtherBrowsers(): void {
  if (noWebKit !== undefined) process.stderr.write(`${noWebKit}\n`);
  for (const ensure of noWebKit === undefined ? [ensureFirefox, ensureWebKit] : [ensureFirefox]) {
    try {
      ensure();
    } catch {
      // Most tests do without.
    }
  }
}

function freeBytes(directory: string): number {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    return 0; // there is none
  }
}
