/** The limits of hosts, and how a site can stay below them. Pure. */
import { groupBy } from "../archive/group-by.ts";
import { isNamedByContent } from "./delivery.ts";

/** The limits of a host, as its documentation said in 2026. */
export interface HostLimits {
  /** What people call it. */
  name: string;
  files?: number;
  fileBytes?: number;
  siteBytes?: number;
  /** Files of one folder. */
  folderFiles?: number;
  /** Lines of its file of redirects. */
  redirects?: number;
}

const MEGABYTE = 1_000_000;

/** Hosts that replace the whole site at once. */
export const hosts = {
  // docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  "github-pages": {
    name: "GitHub Pages",
    siteBytes: 1000 * MEGABYTE,
    fileBytes: 100 * MEGABYTE,
  },
  // docs.netlify.com/site-deploys/overview, …/routing/redirects
  netlify: { name: "Netlify", folderFiles: 54_000, redirects: 10_000 },
  // developers.cloudflare.com/pages/platform/limits, …/pages/configuration/redirects
  cloudflare: {
    name: "Cloudflare Pages, free plan",
    files: 20_000,
    fileBytes: 25 * 2 ** 20,
    redirects: 2000,
  },
  "cloudflare-paid": {
    name: "Cloudflare Pages, paid plan",
    files: 100_000,
    fileBytes: 25 * 2 ** 20,
    redirects: 2000,
  },
} as const satisfies Record<string, HostLimits>;

/** A file, with what counts for limits. */
export interface SizedFile {
  path: string;
  bytes: number;
}

/** A sentence for each limit of a host that the site exceeds. */
export function overLimits(files: readonly SizedFile[], limits: HostLimits): string[] {
  const { name, files: most = Infinity, siteBytes = Infinity } = limits;
  const { fileBytes = Infinity, folderFiles = Infinity } = limits;
  const faults: string[] = [];
  const fault = (taken: string, what: string, has: string): void => {
    faults.push(`${name} takes ${taken}, and ${what} has ${has}`);
  };
  if (files.length > most) fault(`${grouped(most)} files`, "the site", grouped(files.length));
  const bytes = total(files);
  if (bytes > siteBytes) fault(megabytes(siteBytes), "the site", megabytes(bytes));
  for (const file of files) {
    if (file.bytes <= fileBytes) continue;
    fault(`files of ${megabytes(fileBytes)}`, file.path, megabytes(file.bytes));
  }
  const folders = groupBy(files, ({ path }) => path.slice(0, path.lastIndexOf("/") + 1));
  for (const [folder, own] of folders) {
    if (own.length <= folderFiles) continue;
    fault(`${grouped(folderFiles)} files in a folder`, folder, grouped(own.length));
  }
  return faults;
}

/** Parts that a site can do without, and how to leave them out. */
const DISPENSABLE: readonly { is: (file: string) => boolean; how: string }[] = [
  {
    is: (file) => /^\d{4}\/(\d\d\/)?articles\.json$/.test(file),
    how: "data: { months: false } in _data/newspaper.ts leaves out the JSON of each month",
  },
  {
    is: (file) => /^data\/.+\.gz$/.test(file),
    how: "data: { years: false } in _data/newspaper.ts leaves out the dumps of each year",
  },
  {
    is: (file) => /^pictures\/.+-\d+\.(avif|webp)$/.test(file),
    how: "pictures of fewer pixels make fewer copies in other sizes",
  },
];

/** Ways to lower the number and size of a site's files, the most effective first. */
export function waysToLower(files: readonly SizedFile[]): string[] {
  return DISPENSABLE.map(({ is, how }) => ({ how, own: files.filter(({ path }) => is(path)) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => total(b.own) - total(a.own))
    .map(({ how, own }) => `${how}: ${grouped(own.length)} files, ${megabytes(total(own))}`);
}

/** How many articles a host would take, if they are like the present ones; `undefined` without a limit. */
export function articlesAllowed(
  files: readonly SizedFile[],
  { files: most = Infinity, siteBytes = Infinity }: HostLimits,
): number | undefined {
  const articles = files.filter(({ path }) => path.endsWith(".pf_fragment")).length;
  if (articles === 0) return undefined;
  // Scripts, styles and fonts do not grow with the archive.
  const fixed = files.filter(({ path }) => path.startsWith("assets/") && isNamedByContent(path));
  const each = (files.length - fixed.length) / articles;
  const bytesEach = (total(files) - total(fixed)) / articles;
  const allowed = Math.min((most - fixed.length) / each, (siteBytes - total(fixed)) / bytesEach);
  return Number.isFinite(allowed) ? Math.floor(allowed) : undefined;
}

function total(files: readonly SizedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}

/** Bytes in words. */
export function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
