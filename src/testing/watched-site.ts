/**
 * A site whose pages note what should not happen, since not every browser lets us read its console:
 * the script that runs first on every page is made to watch as well.
 */
import { appendFileSync, cpSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import type { Driver } from "./drivers/driver.ts";

/** Copies a built site into a directory, and has its pages watched. */
export function copyWatched(site: string, directory: string): void {
  cpSync(site, directory, { recursive: true });
  const [early] = globSync("assets/early-*.js", { cwd: directory });
  if (early === undefined) throw new Error(`${directory} has no script that runs first`);
  appendFileSync(path.join(directory, early), `\n(${watch.toString()})();\n`);
}

/** Exceptions, what failed to load, what the policy refused and what scripts complained of, so far. */
export function faultsOf(browser: Driver): Promise<string[]> {
  return browser.evaluate(() => JSON.parse(localStorage.getItem("faults") ?? "[]") as string[]);
}

function watch(): void {
  const note = (fault: string): void => {
    const faults = JSON.parse(localStorage.getItem("faults") ?? "[]") as string[];
    localStorage.setItem("faults", JSON.stringify([...faults, `${location.pathname}: ${fault}`]));
  };
  let leaving = false;
  addEventListener("beforeunload", () => (leaving = true));
  // What fails to load tells its own element alone, which the capture passes; what a page still loads
  // when a reader leaves it is given up, and Firefox calls that an error too.
  const listen = ({ target, message }: ErrorEvent): void => {
    if (!(target instanceof Element)) note(`exception: ${message}`);
    else if (!leaving) note(`not loaded: ${target.outerHTML}`);
  };
  addEventListener("error", listen, true);
  addEventListener("unhandledrejection", ({ reason }) => note(`rejection: ${String(reason)}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    note(`policy: ${effectiveDirective} ${blockedURI}`),
  );
  console.error = (...said: unknown[]) => note(`console: ${said.map(String).join(" ")}`);
}
