/** The check of a host as a person sees it. */
import type { Redirect } from "../../deploy/redirects.ts";
import type { SiteFile } from "../../deploy/site-files.ts";
import { verify, type Verdict } from "../../deploy/verify.ts";
import { runStages } from "./progress.ts";

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
  let verdict: Verdict = { asked: 0, followed: 0, errors: [], warnings: [] };
  await runStages([
    {
      title: `Check ${url.href}`,
      run: async (onProgress) => {
        verdict = await verify(url, files, redirects, { sample, onProgress });
        const { asked, followed, errors, warnings } = verdict;
        return `${asked} of ${files.length} files, ${followed} redirects, ${errors.length === 0 ? "no error" : `${errors.length} errors`}, ${warnings.length === 0 ? "no warning" : `${warnings.length} warnings`}`;
      },
    },
  ]);
  for (const warning of verdict.warnings) process.stderr.write(`warning: ${warning}\n`);
  if (verdict.errors.length > 0) throw new Error(verdict.errors.join("\n"));
}
