/** The check of a host as a person sees it. */
import type { Redirect } from "../../deploy/redirects.ts";
import type { SiteFile } from "../../deploy/site-files.ts";
import { verify } from "../../deploy/verify.ts";
import { runStep } from "./step.ts";

/**
 * Compares what a host serves with the site, and says what differs.
 *
 * @param sample files that are asked for; all if it is not said.
 * @throws Error when a reader would get anything wrong.
 */
export async function verifySite(
  url: URL,
  files: readonly SiteFile[],
  redirects: readonly Redirect[],
  sample: number | undefined,
): Promise<void> {
  const { errors, warnings } = await runStep(
    `Check ${url.href}`,
    (onProgress) => verify(url, files, redirects, { sample, onProgress }),
    (verdict) =>
      `${verdict.asked} of ${files.length} files, ${verdict.followed} redirects, ${countOf(verdict.errors, "error")}, ${countOf(verdict.warnings, "warning")}`,
  );
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
  if (errors.length > 0) throw new Error(errors.join("\n"));
}

function countOf(things: readonly string[], name: string): string {
  return things.length === 0 ? `no ${name}` : `${things.length} ${name}s`;
}
