/** The check of a host as a person sees it. */
import type { Redirect } from "../../deploy/redirects.ts";
import type { SiteFile } from "../../deploy/site-files.ts";
import { verify } from "../../deploy/verify.ts";
import { say } from "../../messages/message.ts";
import { words } from "./language.ts";
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
    say("Check {url}", { url: url.href }),
    (onProgress) => verify(url, files, redirects, { sample, onProgress }),
    (verdict) =>
      say("{asked} of {n} files, {followed} redirects, {errors}, {warnings}", {
        asked: verdict.asked,
        n: files.length,
        followed: verdict.followed,
        errors:
          verdict.errors.length === 0
            ? say("no error")
            : say("{n} errors", { n: verdict.errors.length }),
        warnings:
          verdict.warnings.length === 0
            ? say("no warning")
            : say("{n} warnings", { n: verdict.warnings.length }),
      }),
  );
  for (const warning of warnings) process.stderr.write(`${words(say("warning"))}: ${warning}\n`);
  if (errors.length > 0) throw new Error(errors.join("\n"));
}
