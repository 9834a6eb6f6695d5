import { formatFaults, type Fault } from "../../article/index.ts";

/** Prints what should be looked at, if anything; it does not stop a build. */
export function reportWarnings(warnings: readonly Fault[]): void {
  if (warnings.length > 0) process.stderr.write(`${formatFaults(warnings)}\n`);
}
