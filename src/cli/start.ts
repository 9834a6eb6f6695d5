/** `npm start`: builds the site, serves it, and builds it again when anything changes. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { watch } from "chokidar";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { finishPublication } from "../build/publish.ts";
import { projectDirectory } from "../build/project.ts";
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
  let server: Server | undefined;
  const rebuild = oneAtATime(async () => {
    if (!(await build(options.articles, options.output))) {
      process.stderr.write("\nMend what is named above; the site is built again on a change.\n");
    } else if (server) {
      server.reload();
    } else {
      server = await open(options.output, options.port);
    }
  });
  // The last site is there at once; what has changed since then follows.
  const directory = path.resolve(options.output);
  finishPublication(directory);
  if (existsSync(path.join(directory, "index.html"))) {
    server = await open(options.output, options.port);
  }
  watchAll([path.resolve(options.articles), ...SOURCES.map(inProject)], rebuild);
  await rebuild();
});

function open(output: string, port: number): Promise<Server> {
  const { url } = newspaper;
  return serve({ directory: path.resolve(output), port, url, liveReload: true }, (address) =>
    process.stdout.write(`\nThe archive is at ${address}\n\n`),
  );
}

/**
 * Builds in a process of its own: it has the code as it is now, and a build that fails takes
 * nothing with it. Says whether the build succeeded.
 */
function build(articles: string, output: string): Promise<boolean> {
  const script = inProject("src/cli/build.ts");
  const args = ["--import", "tsx", script, "--articles", articles, "--output", output];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}

function watchAll(paths: string[], onChange: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  watch(paths, { ignoreInitial: true }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void onChange(), SETTLE);
  });
}

/** Calls that come while the work is being done lead to doing it once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let working = false;
  let again = false;
  return async () => {
    again = true;
    if (working) return;
    working = true;
    while (again) {
      again = false;
      await work();
    }
    working = false;
  };
}

function inProject(file: string): string {
  return path.join(projectDirectory, file);
}
