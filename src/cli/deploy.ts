/** `npm run deploy`: the built site goes onto a host. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { nearest } from "../article/index.ts";
import { finishPublication } from "../build/output/publish.ts";
import { builtUrl, pictureOrigins } from "../deploy/built-url.ts";
import { deploy } from "../deploy/deploy.ts";
import { fileHeaders } from "../deploy/headers.ts";
import { isCompressible } from "../deploy/delivery.ts";
import { articlesAllowed, hosts, waysToLower } from "../deploy/limits.ts";
import { readRedirects, type Redirect } from "../deploy/redirects.ts";
import { RsyncStore } from "../deploy/rsync-store.ts";
import { bucketOf, REDIRECT, S3Store } from "../deploy/s3-store.ts";
import { caddyConfig, nginxConfig, type ServerConfig } from "../deploy/server-config.ts";
import { readSite, type SiteFile } from "../deploy/site-files.ts";
import type { Store, Upload } from "../deploy/store.ts";
import { toUpload, withCompressedCopies } from "../deploy/upload.ts";
import { carriedFiles, prepareWholeSite } from "../deploy/whole-site.ts";
import { main } from "./terminal/main.ts";
import { outputOption, wholeNumber } from "./terminal/options.ts";
import { runStep } from "./terminal/step.ts";
import { verifySite } from "./terminal/verify-site.ts";

interface Options {
  output: string;
  url?: string;
  to?: string;
  first?: true;
  plan: "free" | "paid";
  overLimits?: true;
  endpoint?: string;
  region?: string;
  atOnce: number;
  precompress?: true;
  brotli?: true;
  keep: number;
  dryRun?: true;
  check?: true;
}

/** A built site, and how its deploy was asked for. */
interface Site {
  directory: string;
  files: SiteFile[];
  redirects: Redirect[];
  /** Its address, with a slash at its end. */
  url: URL;
  destination: string | undefined;
  options: Options;
}

/** What is done for a target. */
interface Target {
  about: string;
  run: (site: Site) => Promise<void>;
}

const targets: Readonly<Record<string, Target>> = {
  "github-pages": {
    about: "a directory for GitHub Pages (the workflow in .github/workflows uploads it)",
    run: (site) => wholeSite("github-pages", site),
  },
  netlify: {
    about: "a directory for Netlify, with _headers and _redirects",
    run: (site) => wholeSite("netlify", site),
  },
  cloudflare: {
    about: "a directory for Cloudflare Pages, with _headers and _redirects",
    run: (site) => wholeSite("cloudflare", site),
  },
  s3: { about: "s3://BUCKET/FOLDER: what has changed, into a bucket", run: toBucket },
  rsync: { about: "HOST:DIRECTORY: what has changed, to a web server", run: toServer },
  nginx: { about: "DIRECTORY: configuration of nginx for that directory", run: configure },
  caddy: { about: "DIRECTORY: configuration of Caddy for that directory", run: configure },
};
const names = Object.keys(targets);

const command = new Command("npm run deploy --")
  .description("Put the built site onto a host. A deploy that was stopped can be run again.")
  .addArgument(new Argument("<target>", names.join(", ")).argParser(targetName))
  .argument("[destination]", "where to, for the targets that say so")
  .addOption(outputOption())
  .option("--url <url>", "where the site lives, if not where it was built to")
  .option("--to <directory>", "where a directory or a configuration is written")
  .option("--first", "github-pages, netlify, cloudflare: nothing is published there yet")
  .addOption(
    new Option("--plan <plan>", "cloudflare: whose limits hold")
      .choices(["free", "paid"])
      .default("free"),
  )
  .option("--over-limits", "go on although the host's limits are exceeded")
  .option("--endpoint <url>", "s3: address of a store other than Amazon's")
  .option("--region <region>", "s3: region of the bucket")
  .option("--at-once <number>", "s3: requests at once", wholeNumber, 16)
  .option(
    "--precompress",
    "s3: texts compressed by gzip; rsync: gzip and Brotli copies beside them",
  )
  .option("--brotli", "nginx: the server has the module brotli_static")
  .option("--keep <deploys>", "deploys for which what open pages ask for is kept", wholeNumber, 1)
  .option("--dry-run", "only say what would be done")
  .option("--check", "compare what the host serves with the site afterwards")
  .addHelpText(
    "after",
    `\nTargets:\n${names.map((name) => `  ${name.padEnd(13)} ${targets[name]?.about}`).join("\n")}\n\nMore: .github/HOSTING.md`,
  );

await main(command, async () => {
  const [name, destination] = command.processedArgs as [string, string | undefined];
  const options = command.opts<Options>();
  const directory = path.resolve(options.output);
  finishPublication(directory); // of a build that was stopped in the middle of it
  const built = builtUrl(directory);
  const url = options.url === undefined ? built : withSlash(options.url);
  if (url.pathname !== built.pathname) {
    throw new Error(
      `the pages link to each other below ${built.pathname}, and the site is to live at ${url.href}; set url in _data/newspaper.ts and build again`,
    );
  }
  const files = readSite(directory);
  const redirects = readRedirects(directory, url.pathname);
  await targets[name]?.run({ directory, files, redirects, url, destination, options });
  const uploads = name === "s3" || name === "rsync";
  if (options.check && uploads) await verifySite(url, files, redirects, 200);
});

async function wholeSite(
  name: "github-pages" | "netlify" | "cloudflare",
  { directory, files, redirects, url, options }: Site,
): Promise<void> {
  const limits = hosts[name === "cloudflare" && options.plan === "paid" ? "cloudflare-paid" : name];
  const live = options.first ? undefined : url;
  const target = path.resolve(options.to ?? `${directory}.deploy/${name}`);
  const isConfigured = name !== "github-pages";
  const site = { files, redirects, prefix: url.pathname, limits, isConfigured };
  const { over } = await runStep(
    "Look at the live site",
    async () => prepareWholeSite(site, target, await liveFiles(files, live), live),
    (prepared) => {
      const allowed = articlesAllowed(prepared.files, limits);
      const words = [
        `${prepared.files.length} files in ${target}`,
        `${prepared.carried} of them of the last build, for open pages`,
        ...(prepared.leftOut > 0
          ? [`${prepared.leftOut} more left out, since the host has no room for them`]
          : []),
        ...(prepared.redirects > 0 ? [`${prepared.redirects} redirects`] : []),
        ...(allowed === undefined ? [] : [`room for about ${allowed} articles like these`]),
      ];
      return words.join("; ");
    },
  );
  if (over.length > 0) {
    const ways = waysToLower(files).map((way) => `  ${way}`);
    const advice = ways.length > 0 ? `\nWhat would lower it:\n${ways.join("\n")}` : "";
    const text = `${over.join("\n")}${advice}`;
    if (!options.overLimits) throw new Error(`${text}\n(--over-limits goes on all the same.)`);
    process.stderr.write(`${text}\n`);
  }
  const next = {
    "github-pages": `Upload it, as .github/workflows/archive.yml does.`,
    netlify: `Upload it: npx netlify-cli deploy --prod --no-build --dir ${target}`,
    cloudflare: `Upload it: npx wrangler pages deploy ${target} --project-name NAME`,
  };
  process.stdout.write(`${next[name]}\nThen: npm run verify\n`);
}

/** What is to be taken along; a host that cannot be reached is a question to who deploys. */
async function liveFiles(
  files: readonly SiteFile[],
  live: URL | undefined,
): ReturnType<typeof carriedFiles> {
  try {
    return await carriedFiles(files, live);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${live?.href} could not be asked what it has (${reason}); if nothing is published there yet, add --first`,
      { cause: error },
    );
  }
}

async function toBucket({ files, redirects, url, destination, options }: Site): Promise<void> {
  const { endpoint, region, atOnce, precompress } = options;
  const address = needed(destination, "s3 s3://BUCKET/FOLDER");
  const store = new S3Store(bucketOf(address, { endpoint, region }, process.env), { atOnce });
  const moved = new Map(redirects.map(({ page, to }) => [page, to]));
  const uploads = files.map((file) => {
    const to = moved.get(file.path);
    const headers: Record<string, string> = {
      ...fileHeaders(file.path),
      ...(to !== undefined && { [REDIRECT]: to }),
    };
    if (!precompress || !isCompressible(file)) return toUpload(file, headers);
    return toUpload(file, { ...headers, "content-encoding": "gzip" }, "gzip");
  });
  await upload(store, uploads, options);
  if (!options.check) process.stdout.write(`Then: npm run verify -- ${url.href}\n`);
}

async function toServer({ files, url, destination, options }: Site): Promise<void> {
  const store = new RsyncStore(needed(destination, "rsync HOST:DIRECTORY"));
  const uploads = options.precompress
    ? files.flatMap((file) => withCompressedCopies(file))
    : files.map((file) => toUpload(file, {}));
  await upload(store, uploads, options);
  if (!options.check) process.stdout.write(`Then: npm run verify -- ${url.href}\n`);
}

async function upload(store: Store, uploads: readonly Upload[], options: Options): Promise<void> {
  const { keep, dryRun = false } = options;
  await runStep(
    dryRun ? `Look at ${store.name}` : `Upload to ${store.name}`,
    (progress) => deploy(store, uploads, { keep, dryRun, onProgress: progress }),
    (done) =>
      `${done.resumed ? "taken up where it was stopped: " : ""}${done.uploaded} of ${uploads.length} files uploaded, ${done.deleted} deleted, ${done.kept} of older builds kept for open pages`,
  );
}

async function configure({ files, redirects, url, destination, options }: Site): Promise<void> {
  const [name] = command.processedArgs as [string];
  const root = needed(destination, `${name} DIRECTORY, the site's on the server`);
  const site = {
    root: root.replace(/\/+$/, ""),
    prefix: url.pathname,
    redirects,
    files,
    pictures: pictureOrigins(files),
  };
  const config: ServerConfig =
    name === "nginx" ? nginxConfig(site, options.brotli ?? false) : caddyConfig(site);
  const target = path.resolve(options.to ?? `${options.output}.deploy/${name}`);
  await mkdir(target, { recursive: true });
  for (const [file, text] of Object.entries(config)) {
    await writeFile(path.join(target, file), text);
    process.stdout.write(`${path.join(target, file)}\n`);
  }
}

/** The address of a site, which ends in a slash. */
function withSlash(address: string): URL {
  return new URL(address.replace(/\/*$/, "/"));
}

/** @throws Error that says how the command is written. */
function needed(destination: string | undefined, usage: string): string {
  if (destination !== undefined) return destination;
  throw new Error(`where to? Expected: npm run deploy -- ${usage}`);
}

function targetName(text: string): string {
  if (names.includes(text)) return text;
  const meant = nearest(text, names);
  throw new InvalidArgumentError(
    `Expected one of ${names.join(", ")}${meant === undefined ? "." : `; did you mean "${meant}"?`}`,
  );
}
