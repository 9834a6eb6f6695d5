/** The browser that the tests drive: found, else installed, else asked for in one sentence. */
import { existsSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { attempt, installByApt } from "./apt.ts";

const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium: `CHROME_PATH`, one of the usual places, or one that is installed now
 * (by `apt-get` where we are root on Debian or Ubuntu, else by Playwright).
 *
 * @throws Error that says what to do, when there is none and none can be had.
 */
export function ensureChromium(): string {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is "${named}", but there is no such file.`);
  }
  const nothing = (): void => {};
  const byApt = (): void => installByApt("the browser tests", "chromium");
  for (const install of [nothing, byApt, installByPlaywright]) {
    install();
    const found = usual();
    if (found !== undefined) return found;
  }
  throw new Error(
    "The browser tests need Chromium, and it could neither be found nor installed: install it (Debian: apt-get install chromium) or set CHROME_PATH to its executable.",
  );
}

function usual(): string | undefined {
  return [...USUAL_PATHS, chromium.executablePath()].find((file) => existsSync(file));
}

function installByPlaywright(): void {
  process.stderr.write("Downloading Chromium for the browser tests (Playwright) …\n");
  const manifest = createRequire(import.meta.url).resolve("playwright-core/package.json");
  attempt(process.execPath, [path.join(path.dirname(manifest), "cli.js"), "install", "chromium"]);
}
