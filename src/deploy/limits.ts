/** What hosts take: files, bytes, and what would lower them. Pure. */
import { isNamedByContent } from "./delivery.ts";

/** What a host takes at most, as its documentation said in 2026. */
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

/** A file as far as limits go. */
export interface SizedFile {
  path: string;
  bytes: number;
}

/** What is over a host's limits, a sentence each; none if it takes the site. */
export function overLimits(files: readonly SizedFile[], limits: HostLimits): string[] {
  const faults: string[] = [];
  const bytes = total(files);
  if (limits.files !== undefined && files.length > limits.files) {
    faults.push(
      `${limits.name} takes ${limits.files.toLocaleString("en")} files, and the site has ${files.length.toLocaleString("en")}`,
    );
  }
  if (limits.siteBytes !== undefined && bytes > limits.siteBytes) {
    faults.push(
      `${limits.name} takes ${megabytes(limits.siteBytes)}, and the site has ${megabytes(bytes)}`,
    );
  }
  const { fileBytes, folderFiles } = limits;
  for (const file of files) {
    if (fileBytes === undefined || file.bytes <= fileBytes) continue;
    faults.push(
      `${limits.name} takes files of ${megabytes(fileBytes)}, and ${file.path} has ${megabytes(file.bytes)}`,
    );
  }
  if (folderFiles !== undefined) {
    for (const [folder, count] of folderCounts(files)) {
      if (count <= folderFiles) continue;
      faults.push(
        `${limits.name} takes ${folderFiles.toLocaleString("en")} files in a folder, and ${folder} has ${count.toLocaleString("en")}`,
      );
    }
  }
  return faults;
}

/** Parts of a site that it can do without, and how. */
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

/** What would lower the files and bytes of a site, the most first. */
export function waysToLower(files: readonly SizedFile[]): string[] {
  return DISPENSABLE.map(({ is, how }) => ({ how, own: files.filter(({ path }) => is(path)) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => total(b.own) - total(a.own))
    .map(
      ({ how, own }) =>
        `${how}: ${own.length.toLocaleString("en")} files, ${megabytes(total(own))}`,
    );
}

/** How many articles a host's limits allow for, by what the present ones take; without a limit, none. */
export function articlesAllowed(
  files: readonly SizedFile[],
  { files: most = Infinity, siteBytes = Infinity }: HostLimits,
): number | undefined {
  const articles = files.filter(({ path }) => path.endsWith(".pf_fragment")).length;
  if (articles === 0) return undefined;
  // What there is of the site whatever is in it does not grow.
  const fixed = files.filter(({ path }) => path.startsWith("assets/") && isNamedByContent(path));
  const each = (files.length - fixed.length) / articles;
  const bytesEach = (total(files) - total(fixed)) / articles;
  const allowed = Math.min((most - fixed.length) / each, (siteBytes - total(fixed)) / bytesEach);
  return Number.isFinite(allowed) ? Math.floor(allowed) : undefined;
}

function folderCounts(files: readonly SizedFile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

function total(files: readonly SizedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Bytes in words. */
export function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
