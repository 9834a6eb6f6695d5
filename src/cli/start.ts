/** `npm start`: builds the site, serves it, and builds it again when anything changes. */
import "./terminal/uncaught.ts";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";
import { Command } from "commander";
import { dossiersDirectory } from "../archive/dossiers/scan-dossiers.ts";
import newspaper from "../../_data/newspaper.ts";
import { finishUnlessBuilding } from "../build/output/lock.ts";
import { projectDirectory, typeScript } from "../build/project.ts";
import { Previewer } from "../dev/previewer.ts";
import { serve, type Server } from "../dev/server.ts";
import { language, words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import { articlesOption, outputOption, portOption } from "./terminal/options.ts";
import { say } from "../messages/message.ts";

const command = new Command("npm start --")
  .description(
    words(say("Build the site, serve it, and reload the browser when anything changes.")),
  )
  .addOption(articlesOption())
  .addOption(outputOption())
  .addOption(portOption());

/** Milliseconds of quiet after a change before the site is built again. */
const SETTLE = 100;

/** Milliseconds that the first build waits for the archive to be watched, after which it goes ahead. */
const PATIENCE = 500;

/** What Node begins a build with, as `npm run build` has it. */
const HEAP = "--initial-heap-size=400";

/** What of the project itself a site is made from. */
const SOURCES = ["_data", "_includes", "pages", "public", "src", "eleventy.config.ts"];

await main(command, async () => {
  const options = command.opts<{ articles: string; output: string; port: number }>();
  const [articles, output] = [path.resolve(options.articles), path.resolve(options.output)];
  const previewer = new Previewer(articles, output);
  let server: Promise<Server> | undefined;
  const show = async (): Promise<void> => {
    if (server) (await server).reload();
    else await (server = open(output, options.port, previewer));
  };

  // The last site is there at once; what has changed since then follows.
  await finishUnlessBuilding(output);
  if (existsSync(path.join(output, "index.html"))) await show();
  const build = repeated(async (signal) => {
    const built = await buildSite(articles, output, signal);
    if (signal.aborted) return;
    if (!built)
      process.stderr.write(
        `\n${words(say("Mend what is named above; the site is built again on a change."))}\n`,
      );
    else {
      await show();
      await previewer.renew();
    }
  });
  let isWatching = false;
  const texts = [articles, dossiersDirectory(articles)];
  const watching = watchAll([...texts, ...SOURCES.map(inProject)], (files) => {
    const isCode = files.some((file) => !texts.some((own) => file.startsWith(own + path.sep)));
    if (isCode) previewer.drop();
    else if (server) void show();
    build.anew();
  }).then(() => (isWatching = true));
  await Promise.race([watching, setTimeout(PATIENCE)]);
  build.next();
  // What changed before a large archive was watched has been told by nobody.
  if (!isWatching) void watching.then(build.next);
});

function open(output: string, port: number, previewer: Previewer): Promise<Server> {
  const { url, scans } = newspaper;
  const pictures = scans.origins;
  const preview = (page: string): Promise<string | undefined> => previewer.of(page);
  return serve({ directory: output, port, url, pictures, liveReload: true, preview }, (address) =>
    process.stdout.write(`\n${words(say("The archive is at {address}", { address }))}\n\n`),
  );
}

/**
 * Builds in a process of its own, which has the code as it is now.
 *
 * @param signal gives the build up; what it has made is taken up by the next one.
 * @returns whether it succeeded. What went wrong has been said on the terminal.
 */
async function buildSite(articles: string, output: string, signal: AbortSignal): Promise<boolean> {
  const script = path.join(import.meta.dirname, "build.ts");
  const options = ["--articles", articles, "--output", output, "--lang", language];
  const building = spawn(process.execPath, [HEAP, typeScript, script, ...options], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = (): void => void building.kill();
  signal.addEventListener("abort", stop);
  try {
    return await new Promise<boolean>((resolve, reject) => {
      building.on("error", reject).on("exit", (code) => resolve(code === 0));
    });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/**
 * @param onChange called with the files that have changed, when none has for a while.
 * @returns when every change will be noticed: in a large archive that takes seconds.
 */
function watchAll(paths: string[], onChange: (files: string[]) => void): Promise<void> {
  let changed: string[] = [];
  let waiting = new AbortController();
  const settle = async (file: string): Promise<void> => {
    changed.push(file);
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    await setTimeout(SETTLE, undefined, { signal }).then(
      () => onChange(changed.splice(0)),
      () => {},
    );
  };
  return new Promise((resolve) => {
    watch(paths, { ignoreInitial: true })
      .on("all", (_event, file) => void settle(file))
      .on("ready", resolve);
  });
}

/** Work that is done again and again, one at a time. */
interface Repeated {
  /** Does it when what is being done has ended. */
  next: () => void;
  /** Gives up what is being done and what is to be done, and does it anew. */
  anew: () => void;
}

function repeated(work: (signal: AbortSignal) => Promise<void>): Repeated {
  let last = Promise.resolve();
  let current = new AbortController();
  const next = (): void => {
    const { signal } = current;
    last = last.then(() => (signal.aborted ? undefined : work(signal)));
  };
  const anew = (): void => {
    current.abort();
    current = new AbortController();
    next();
  };
  return { next, anew };
}

function inProject(file: string): string {
  return path.join(projectDirectory, file);
}
