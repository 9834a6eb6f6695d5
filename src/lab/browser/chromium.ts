/** The Chromium that the tests drive. */
import path from "node:path";
import { createRequire } from "node:module";
import { chromium, type Browser } from "playwright-core";
import { attempt, ensureProgram, type Program } from "./install.ts";

const own = { name: "Chromium", variable: "CHROME_PATH" };

/** The same browser without a window, as Debian has it: a page takes a third of the processor time. */
const HEADLESS: Program = {
  ...own,
  places: ["/usr/bin/chromium-headless-shell"],
  package: "chromium-headless-shell",
};

const WHOLE: Program = {
  ...own,
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
};

/**
 * The path of a Chromium: `CHROME_PATH`, the one without a window, one in the usual places, or one that
 * is installed now (by `apt-get` where we are root on Debian or Ubuntu, else by Playwright).
 *
 * @throws Error that says what to do, when it is neither found nor installed.
 */
export function ensureChromium(): string {
  try {
    return ensureProgram(HEADLESS);
  } catch {
    return ensureProgram(WHOLE);
  }
}

/** Starts it, as tests and benches want it. */
export function launchChromium(executablePath = ensureChromium()): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      // Else each window has a process ahead for a site that it never goes to.
      "--renderer-process-limit=1",
    ],
  });
}

function installByPlaywright(): void {
  process.stderr.write("Downloading Chromium for the browser tests (Playwright) …\n");
  const manifest = createRequire(import.meta.url).resolve("playwright-core/package.json");
  attempt(process.execPath, [path.join(path.dirname(manifest), "cli.js"), "install", "chromium"]);
}
