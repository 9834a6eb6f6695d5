/** Plans a deploy: which files are uploaded, in which order, and which are deleted. Pure. */
import { groupBy } from "../archive/group-by.ts";
import { isNamedByContent, uploadStep } from "./delivery.ts";
import type { HostState, Retired } from "./host-state.ts";

/** What is to be done, and the host's files afterwards. */
export interface DeployPlan<File> {
  /** Steps one after the other; the files of a step in any order. */
  steps: File[][];
  /** Files to delete after the upload. */
  remove: string[];
  after: HostState;
}

/**
 * Plans a deploy.
 *
 * A file named by its content that the site no longer has is not deleted at once but retired, since a
 * reader may have a page open that needs it. It is deleted after `keep` deploys. A deploy that changes
 * nothing does not count.
 *
 * @param wanted the files of the site.
 * @param keep deploys for which such files are kept; at least 1.
 */
export function planDeploy<File extends { path: string; fingerprint: string }>(
  wanted: readonly File[],
  host: HostState,
  keep: number = 1,
): DeployPlan<File> {
  const files = new Map(wanted.map(({ path, fingerprint }) => [path, fingerprint]));
  const changed = wanted.filter(
    ({ path, fingerprint }) => fingerprintAt(host, path) !== fingerprint,
  );
  const gone = [...host.files].filter(([path]) => !files.has(path));
  const counts = changed.length > 0 || gone.length > 0;
  const retired = new Map<string, Retired>();
  const remove: string[] = [];
  for (const [path, { fingerprint, age }] of host.retired) {
    if (files.has(path)) continue;
    if (counts && age + 1 >= keep) remove.push(path);
    else retired.set(path, { fingerprint, age: counts ? age + 1 : age });
  }
  for (const [path, fingerprint] of gone) {
    if (isNamedByContent(withoutEncoding(path))) retired.set(path, { fingerprint, age: 0 });
    else remove.push(path);
  }
  return { steps: stepsOf(changed), remove, after: { files, retired } };
}

function fingerprintAt({ files, retired }: HostState, path: string): string | undefined {
  return files.get(path) ?? retired.get(path)?.fingerprint;
}

function stepsOf<File extends { path: string }>(files: readonly File[]): File[][] {
  const steps = groupBy(files, ({ path }) => uploadStep(withoutEncoding(path)));
  return [...steps].sort(([a], [b]) => a - b).map(([, own]) => own);
}

/** A compressed copy goes with the file that it is of. */
function withoutEncoding(path: string): string {
  return path.replace(/(?<=\.(?:html|css|js|json|svg|xml|txt|ts|webmanifest))\.(?:br|gz)$/, "");
}
