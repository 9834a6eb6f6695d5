/** Finds programs that tests run, or installs them. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where a program may be, and how it is installed. */
export interface Program {
  /** What a person calls it. */
  readonly name: string;
  /** The variable of the environment that names its file. */
  readonly variable: string;
  readonly places: readonly string[];
  /** Debian's package. */
  readonly package: string;
  /** Fetches it into one of its places, where there is no such package. */
  readonly download?: () => void;
}

/**
 * The path of a program: the one that its variable names, one of its places, or one that is
 * installed now.
 *
 * @throws Error that says what to do, when it is neither found nor installed.
 */
export function ensureProgram(program: Program): string {
  const { name, variable, places, download } = program;
  const named = process.env[variable];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is "${named}", but there is no such file.`);
  }
  const byApt = (): void => installByApt("the browser tests", program.package);
  for (const install of [undefined, byApt, download]) {
    install?.();
    const found = places.find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  throw new Error(
    `The browser tests need ${name}, and it could neither be found nor installed: install it (Debian: apt-get install ${program.package}) or set ${variable} to its executable.`,
  );
}

/**
 * Installs packages where we may, as root on Debian or Ubuntu. After a failure the program is missing.
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
