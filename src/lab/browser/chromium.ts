/** The Chromium that the tests drive. */
import path from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { attempt, ensureProgram } from "./install.ts";

/**
 * The path of a Chromium: `CHROME_PATH`, one of the usual places, or one that is installed now
 * (by `apt-get` where we are root on Debian or Ubuntu, else by Playwright).
 *
 * @throws Error that says what to do, when it is neither found nor installed.
 */
export function ensureChromium(): string {
  return ensureProgram({
    name: "Chromium",
    variable: "CHROME_PATH",
    places: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/usr/bin/google-chrome-stable",
      "/snap/bin/chromium",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
      chromium.executablePath(),
    ],
    package: "chromium",
    download: installByPlaywright,
  });
}

function installByPlaywright(): void {
  process.stderr.write("Downloading Chromium for the browser tests (Playwright) …\n");
  const manifest = createRequire(import.meta.url).resolve("playwright-core/package.json");
  attempt(process.execPath, [path.join(path.dirname(manifest), "cli.js"), "install", "chromium"]);
}
