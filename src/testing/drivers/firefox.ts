/** Firefox with nothing but itself: Debian has no geckodriver, whose place we take. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureProgram } from "../../lab/browser/install.ts";
import { startProgram } from "../run-program.ts";
import type { Driver } from "./driver.ts";
import { connectMarionette } from "./marionette.ts";
import { commands, webDriver } from "./web-driver.ts";

/** The Firefox of the machine, or one that is installed now. @throws Error that says what to do. */
export function ensureFirefox(): string {
  return ensureProgram({
    name: "Firefox",
    variable: "FIREFOX_PATH",
    places: [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
    ],
    package: "firefox-esr",
  });
}

/** What a new profile is told: to listen on a port that is free, and to ask Mozilla nothing. */
const SETTINGS = {
  "marionette.port": 0,
  "services.settings.server": "data:,",
  "app.normandy.enabled": false,
};

/** Starts a Firefox with a profile of its own. */
export async function startFirefox(): Promise<Driver> {
  const firefox = ensureFirefox();
  const profile = mkdtempSync(path.join(tmpdir(), "sijill-firefox-"));
  const settings = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(profile, "user.js"), settings.join(""));
  const options = ["--headless", "--no-remote", "--marionette", "--profile", profile];
  // As root in the home of another, Firefox would not start.
  const program = startProgram(profile, [firefox, ...options], { HOME: profile });
  const { call, close } = connectMarionette(await program.until(() => portOf(profile)));
  await call("WebDriver:NewSession", {});
  return webDriver(
    async (command, parameters) => {
      const answer = await call(commands[command][1], parameters);
      return (answer as { value: unknown } | null)?.value;
    },
    () => {
      close();
      return program.end();
    },
  );
}

/** The port that Firefox listens on, once it has written it into its profile. */
async function portOf(profile: string): Promise<number | undefined> {
  try {
    return Number(readFileSync(path.join(profile, "MarionetteActivePort"), "utf8")) || undefined;
  } catch {
    return undefined;
  }
}
