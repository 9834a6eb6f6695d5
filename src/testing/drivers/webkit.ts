/** WebKit as GNOME's browser has it (WebKitGTK), driven by its WebKitWebDriver on a screen that nobody sees. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureProgram } from "../../lab/browser/install.ts";
import { startProgram } from "../run-program.ts";
import { freePort } from "../web-servers.ts";
import type { Driver } from "./driver.ts";
import { commands, webDriver } from "./web-driver.ts";

/** Why there is no WebKit on this machine to drive; none where there is, or must be. */
export const noWebKit: string | undefined =
  process.platform === "linux"
    ? undefined
    : "WebKit is not tested here: its WebKitWebDriver is for Linux alone (Debian: apt-get install webkit2gtk-driver xvfb).";

/** The programs of the machine, or those that are installed now. @throws Error that says what to do. */
export function ensureWebKit(): { driver: string; screen: string } {
  return {
    driver: ensureProgram({
      name: "WebKitWebDriver",
      variable: "WEBKIT_DRIVER_PATH",
      places: ["/usr/bin/WebKitWebDriver"],
      package: "webkit2gtk-driver",
    }),
    screen: ensureProgram({
      name: "Xvfb",
      variable: "XVFB_PATH",
      places: ["/usr/bin/Xvfb"],
      package: "xvfb",
    }),
  };
}

/** For a machine without a graphics card; its sandbox needs rights that a container does not give. */
const ENVIRONMENT = {
  GDK_BACKEND: "x11",
  LIBGL_ALWAYS_SOFTWARE: "1",
  NO_AT_BRIDGE: "1",
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
};

/** Starts a WebKit that keeps nothing. */
export async function startWebKit(): Promise<Driver> {
  const programs = ensureWebKit();
  const home = mkdtempSync(path.join(tmpdir(), "sijill-webkit-"));
  const options = ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const screen = startProgram(home, [programs.screen, ...options]);
  const display = await screen.until(async () => /^\d+$/m.exec(screen.said())?.[0]);
  const port = await freePort();
  const program = startProgram(home, [programs.driver, `--port=${port}`], {
    ...ENVIRONMENT,
    DISPLAY: `:${display}`,
    HOME: home,
  });
  const call = async (method: string, to: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${to}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) {
      const { error, message } = value as { error: string; message: string };
      throw new Error(`WebKit: ${error} ${message}`.trim());
    }
    return value;
  };
  await program.until(() => call("GET", "/status").catch(() => undefined));
  const session = (await call("POST", "/session", { capabilities: {} })) as { sessionId: string };
  return webDriver(
    (command, { id, ...parameters }) => {
      const to = commands[command][0].replace("{id}", String(id));
      return call("POST", `/session/${session.sessionId}/${to}`, parameters);
    },
    async () => {
      await program.end();
      await screen.end();
    },
  );
}
