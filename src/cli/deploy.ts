/** `npm run deploy`: the built site goes onto a host. */
import "./terminal/uncaught.ts";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Argument, Command, Option } from "commander";
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
import { joined, MessageError, saidBy, say, type Message } from "../messages/message.ts";
import { oneOf } from "./terminal/article-options.ts";
import { print, words } from "./terminal/language.ts";
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
  about: Message;
  run: (site: Site) => Promise<void>;
}

const targets: Readonly<Record<string, Target>> = {
  "github-pages": {
    about: say("a directory for GitHub Pages (the workflow in .github/workflows uploads it)"),
    run: (site) => wholeSite("github-pages", site),
  },
  netlify: {
    about: say("a directory for Netlify, with _headers and _redirects"),
    run: (site) => wholeSite("netlify", site),
  },
  cloudflare: {
    about: say("a directory for Cloudflare Pages, with _headers and _redirects"),
    run: (site) => wholeSite("cloudflare", site),
  },
  s3: { about: say("s3://BUCKET/FOLDER: what has changed, into a bucket"), run: toBucket },
  rsync: { about: say("HOST:DIRECTORY: what has changed, to a web server"), run: toServer },
  nginx: { about: say("DIRECTORY: configuration of nginx for that directory"), run: configure },
  caddy: { about: say("DIRECTORY: configuration of Caddy for that directory"), run: configure },
};
const names = Object.keys(targets);

const command = new Command("npm run deploy --")
  .description(
    words(say("Put the built site onto a host. A deploy that was stopped can be run again.")),
  )
  .addArgument(new Argument("<target>", names.join(", ")).argParser(targetName))
  .argument("[destination]", words(say("where to, for the targets that say so")))
  .addOption(outputOption())
  .option("--url <url>", words(say("where the site lives, if not where it was built to")))
  .option("--to <directory>", words(say("where a directory or a configuration is written")))
  .option(
    "--first",
    words(say("github-pages, netlify, cloudflare: nothing is published there yet")),
  )
  .addOption(
    new Option("--plan <plan>", words(say("cloudflare: whose limits hold")))
      .choices(["free", "paid"])
      .default("free"),
  )
  .option("--over-limits", words(say("go on although the host's limits are exceeded")))
  .option("--endpoint <url>", words(say("s3: address of a store other than Amazon's")))
  .option("--region <region>", words(say("s3: region of the bucket")))
  .option("--at-once <number>", words(say("s3: requests at once")), wholeNumber, 16)
  .option(
    "--precompress",
    words(say("s3: texts compressed by gzip; rsync: gzip and Brotli copies beside them")),
  )
  .option("--brotli", words(say("nginx: the server has the module brotli_static")))
  .option(
    "--keep <deploys>",
    words(say("deploys for which what open pages ask for is kept")),
    wholeNumber,
    1,
  )
  .option("--dry-run", words(say("only say what would be done")))
  .option("--check", words(say("compare what the host serves with the site afterwards")))
  .addHelpText("after", () =>
    [
      "",
      words(say("Targets:")),
      ...Object.entries(targets).map(([name, { about }]) => `  ${name.padEnd(13)} ${words(about)}`),
      "",
      words(say("More: {file}", { file: ".github/HOSTING.md" })),
    ].join("\n"),
  );

await main(command, async () => {
  const [name, destination] = command.processedArgs as [string, string | undefined];
  const options = command.opts<Options>();
  const directory = path.resolve(options.output);
  finishPublication(directory); // of a build that was stopped in the middle of it
  const built = builtUrl(directory);
  const url = options.url === undefined ? built : withSlash(options.url);
  if (url.pathname !== built.pathname) {
    throw new MessageError(
      say(
        "the pages link to each other below {path}, and the site is to live at {url}; set url in _data/newspaper.ts and build again",
        { path: built.pathname, url: url.href },
      ),
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
    say("Look at the live site"),
    async () => prepareWholeSite(site, target, await liveFiles(files, live), live),
    (prepared) => {
      const allowed = articlesAllowed(prepared.files, limits);
      const { carried, leftOut, redirects: moved } = prepared;
      const facts = [
        say("{n} files in {target}", { n: prepared.files.length, target }),
        say("{carried} of them of the last build, for open pages", { carried }),
        ...(leftOut > 0
          ? [say("{leftOut} more left out, since the host has no room for them", { leftOut })]
          : []),
        ...(moved > 0 ? [say("{n} redirects", { n: moved })] : []),
        ...(allowed === undefined
          ? []
          : [say("room for about {allowed} articles like these", { allowed })]),
      ];
      return joined(facts, "{one}; {other}");
    },
  );
  if (over.length > 0) {
    const ways = waysToLower(files).map((way) => `  ${way}`);
    const lines = [
      ...over,
      ...(ways.length > 0 ? [words(say("What would lower it:")), ...ways] : []),
    ];
    if (!options.overLimits) {
      lines.push(words(say("(--over-limits goes on all the same.)")));
      throw new Error(lines.join("\n"));
    }
    process.stderr.write(`${lines.join("\n")}\n`);
  }
  const next = {
    "github-pages": say("Upload it, as .github/workflows/archive.yml does."),
    netlify: uploadBy(`npx netlify-cli deploy --prod --no-build --dir ${target}`),
    cloudflare: uploadBy(`npx wrangler pages deploy ${target} --project-name NAME`),
  };
  print(next[name]);
  print(thenVerify("npm run verify"));
}

function uploadBy(upload: string): Message {
  return say("Upload it: {command}", { command: upload });
}

function thenVerify(verify: string): Message {
  return say("Then: {command}", { command: verify });
}

/** What is to be taken along; a host that cannot be reached is a question to who deploys. */
async function liveFiles(
  files: readonly SiteFile[],
  live: URL | undefined,
): ReturnType<typeof carriedFiles> {
  try {
    return await carriedFiles(files, live);
  } catch (error) {
    const reason = saidBy(error);
    throw new MessageError(
      say(
        "{url} could not be asked what it has ({reason}); if nothing is published there yet, add --first",
        { url: live?.href ?? "", reason },
      ),
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
  await uploadAll(store, uploads, options);
  if (!options.check) print(thenVerify(`npm run verify -- ${url.href}`));
}

async function toServer({ files, url, destination, options }: Site): Promise<void> {
  const store = new RsyncStore(needed(destination, "rsync HOST:DIRECTORY"));
  const uploads = options.precompress
    ? files.flatMap((file) => withCompressedCopies(file))
    : files.map((file) => toUpload(file, {}));
  await uploadAll(store, uploads, options);
  if (!options.check) print(thenVerify(`npm run verify -- ${url.href}`));
}

async function uploadAll(
  store: Store,
  uploads: readonly Upload[],
  options: Options,
): Promise<void> {
  const { keep, dryRun = false } = options;
  await runStep(
    dryRun
      ? say("Look at {store}", { store: store.name })
      : say("Upload to {store}", { store: store.name }),
    (progress) => deploy(store, uploads, { keep, dryRun, onProgress: progress }),
    (done) =>
      say(
        "{resumed}{uploaded} of {n} files uploaded, {deleted} deleted, {kept} of older builds kept for open pages",
        {
          resumed: done.resumed ? say("taken up where it was stopped: ") : "",
          uploaded: done.uploaded,
          n: uploads.length,
          deleted: done.deleted,
          kept: done.kept,
        },
      ),
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
  throw new MessageError(say("where to? Expected: npm run deploy -- {usage}", { usage }));
}

function targetName(text: string): string {
  if (names.includes(text)) return text;
  throw oneOf(names, ", ", text);
}
