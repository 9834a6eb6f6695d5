/** `npm start`: builds the site, serves it, and builds it again when anything changes. */
import { existsSync } from "node:fs";
import path from "node:path";
import { watch } from "chokidar";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { finishUnlessBuilding } from "../build/lock.ts";
import { projectDirectory } from "../build/project.ts";
import { Builder } from "./builder.ts";
import { main } from "./main.ts";
import { articlesOption, outputOption, portOption } from "./options.ts";
import { serve, type Server } from "./server.ts";

const command = new Command("npm start --")
  .description("Build the site, serve it, and reload the browser when anything changes.")
  .addOption(articlesOption())
  .addOption(outputOption())
  .addOption(portOption());

/** Milliseconds of quiet after a change before the site is built again. */
const SETTLE = 100;

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
  const rebuild = latestOnly(async (signal) => {
    const built = await builder.build(() => void show(), signal);
    if (!built && !signal.aborted) {
      process.stderr.write("\nMend what is named above; the site is built again on a change.\n");
    }
  });
  // The last site is there at once; what has changed since then follows.
  const directory = path.resolve(output);
  await finishUnlessBuilding(directory);
  if (existsSync(path.join(directory, "index.html"))) await show();
  watchAll([path.resolve(articles)], rebuild);
  watchAll(SOURCES.map(inProject), () => {
    builder.renew();
    rebuild();
  });
  rebuild();
});

function open(output: string, port: number): Promise<Server> {
  const { url } = newspaper;
  return serve({ directory: path.resolve(output), port, url, liveReload: true }, (address) =>
    process.stdout.write(`\nThe archive is at ${address}\n\n`),
  );
}

function watchAll(paths: string[], onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(paths, { ignoreInitial: true }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE);
  });
}

/** Calls that come while the work is being done give it up and do it anew. */
function latestOnly(work: (signal: AbortSignal) => Promise<void>): () => void {
  let last = Promise.resolve();
  let current = new AbortController();
  return () => {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    last = last.then(() => (signal.aborted ? undefined : work(signal)));
  };
}

function inProject(file: string): string {
  return path.join(projectDirectory, file);
}
