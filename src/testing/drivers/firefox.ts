/** Firefox, driven over the socket that it has for geckodriver: Marionette, whose commands are WebDriver's. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureProgram, startProgram } from "../program.ts";
import type { Driver } from "./driver.ts";
import { commands, webDriver } from "./web-driver.ts";

/** The Firefox of the machine, or one that is installed now. @throws Error that says what to do. */
export const ensureFirefox = (): string =>
  ensureProgram({
    name: "Firefox",
    variable: "FIREFOX_PATH",
    places: [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    package: "firefox-esr",
  });

/** A new profile has these settings: a port that is free, and no question to Mozilla. */
const SETTINGS = {
  "marionette.port": 0,
  "services.settings.server": "data:,",
  "app.normandy.enabled": false,
};

/** Starts a Firefox with a profile of its own. */
export async function startFirefox(): Promise<Driver> {
  const profile = mkdtempSync(path.join(tmpdir(), "sijill-firefox-"));
  const settings = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(profile, "user.js"), settings.join(""));
  const program = startProgram(profile, [
    ensureFirefox(),
    ...["--headless", "--no-remote", "--marionette", "--profile", profile],
  ]);
  const port = await program.until(() => portOf(profile));
  const socket = connect(port, "127.0.0.1");
  const call = caller(socket);
  await call("WebDriver:NewSession", {});
  return webDriver(
    async (command, parameters) => {
      const answer = await call(commands[command][1], parameters);
      return (answer as { value: unknown } | null)?.value;
    },
    () => {
      socket.destroy();
      return program.end();
    },
  );
}

async function portOf(profile: string): Promise<number | undefined> {
  try {
    return Number(readFileSync(path.join(profile, "MarionetteActivePort"), "utf8")) || undefined;
  } catch {
    return undefined; // not written yet
  }
}

type Call = (name: string, parameters: object) => Promise<unknown>;

/** Calls Marionette: each message is its length in bytes, a colon, and JSON. */
function caller(socket: Socket): Call {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  let received = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const colon = received.indexOf(":");
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      if (!Array.isArray(message)) continue; // the greeting
      const [, id, error, value] = message as [1, number, { message: string } | null, unknown];
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(`Firefox: ${error.message}`));
      else call?.resolve(value);
    }
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has ended."));
  });
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const message = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
