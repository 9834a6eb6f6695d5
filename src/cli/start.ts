/** `npm start`: builds the site, serves it, and builds it again when anything changes. */
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { finishUnlessBuilding } from "../build/lock.ts";
import { projectDirectory } from "../build/project.ts";
import { Builder } from "./builder.ts";
import { main } from "./terminal/main.ts";
import { articlesOption, outputOption, portOption } from "./terminal/options.ts";
import { serve, type Server } from "../dev/server.ts";

const command = new Command("npm start --")
  .description("Build the site, serve it, and reload the browser when anything changes.")
  .addOption(articlesOption())
  .addOption(outputOption())
  .addOption(portOption());

/** Milliseconds of quiet after a change before the site is built again. */
const SETTLE = 100;

/** Milliseconds that the first build waits for the archive to be watched, after which it goes ahead. */
const PATIENCE = 500;

/** What of the project itself a site is made from. */
const SOURCES = ["_data", "_includes", "src", "eleventy.config.ts"];

await main(command, async () => {
  const options = command.opts<{ articles: string; output: string; port: number }>();
  const { articles, output } = options;
  const builder = new Builder({ articles, output });
  let server: Server | undefined;
  const show = async (): Promise<void> => {
    if (server) server.reload();
    else server = await open(output, options.port);
  };
  const changed = new Set<string>();
  const rebuild = repeated(async (signal) => {
    const files = [...changed];
    const built = await builder.build(files, () => void show(), signal);
    if (built) for (const file of files) changed.delete(file);
    if (!built && !signal.aborted) {
      process.stderr.write("\nMend what is named above; the site is built again on a change.\n");
    }
  });
  // The last site is there at once; what has changed since then follows.
  const directory = path.resolve(output);
  await finishUnlessBuilding(directory);
  if (existsSync(path.join(directory, "index.html"))) await show();
  let isWatching = false;
  const watching = Promise.all([
    watchAll([path.resolve(articles)], rebuild.anew, (file) => {
      changed.add(path.relative(path.resolve(articles), file).split(path.sep).join("/"));
    }),
    watchAll(SOURCES.map(inProject), () => {
      builder.renew();
      rebuild.anew();
    }),
  ]).then(() => (isWatching = true));
  await Promise.race([watching, setTimeout(PATIENCE)]);
  rebuild.next();
  // What changed before a large archive was watched has been told by nobody.
  if (!isWatching) void watching.then(rebuild.next);
});

function open(output: string, port: number): Promise<Server> {
  const { url } = newspaper;
  return serve({ directory: path.resolve(output), port, url, liveReload: true }, (address) =>
    process.stdout.write(`\nThe archive is at ${address}\n\n`),
  );
}

/**
 * @param onFile called with each file that changes, before `onChange` is called for some of them.
 * @returns when every change will be noticed: in a large archive that takes seconds.
 */
function watchAll(
  paths: string[],
  onChange: () => void,
  onFile: (file: string) => void = () => {},
): Promise<void> {
  let waiting = new AbortController();
  const settle = async (): Promise<void> => {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    await setTimeout(SETTLE, undefined, { signal }).then(onChange, () => {});
  };
  return new Promise((resolve) => {
    watch(paths, { ignoreInitial: true })
      .on("all", (_event, file) => {
        onFile(file);
        void settle();
      })
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
