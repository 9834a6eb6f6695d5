/** Debian's packages, for what tests run and is not there. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs packages where we may: as root on Debian or Ubuntu. That it failed shows in what is then
 * not there.
 *
 * @param purpose completes "Installing … for", to the person who waits.
 */
export function installByApt(purpose: string, ...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  process.stderr.write(`Installing ${packages.join(", ")} for ${purpose} (apt-get) …\n`);
  attempt("apt-get", ["update", "-qq"]);
  attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
}

/** Runs a program to its end, whatever it says of itself. */
export function attempt(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  } catch {
    // What was to be installed is looked for next.
  }
}
