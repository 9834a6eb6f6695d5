/** The browser that the tests drive: found, else installed, else asked for in one sentence. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

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
  const found = usual();
  if (found !== undefined) return found;
  for (const install of [installByApt, installByPlaywright]) {
    const installed = install();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "The browser tests need Chromium, and it could neither be found nor installed: install it (Debian: apt-get install chromium) or set CHROME_PATH to its executable.",
  );
}

function usual(): string | undefined {
  return [...USUAL_PATHS, chromium.executablePath()].find((file) => existsSync(file));
}

function installByApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  process.stderr.write("Installing Chromium for the browser tests (apt-get) …\n");
  attempt("apt-get", ["update", "-qq"]);
  attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  return usual();
}

function installByPlaywright(): string | undefined {
  process.stderr.write("Downloading Chromium for the browser tests (Playwright) …\n");
  const manifest = createRequire(import.meta.url).resolve("playwright-core/package.json");
  attempt(process.execPath, [path.join(path.dirname(manifest), "cli.js"), "install", "chromium"]);
  return usual();
}

/** Runs a program; that it failed shows in what is then not there. */
function attempt(program: string, args: string[]): void {
  try {
    execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  } catch {
    // What was to be installed is looked for next, whatever the program says of itself.
  }
}
