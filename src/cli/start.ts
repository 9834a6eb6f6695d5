/** `npm start`: builds the site, serves it, and builds it again when anything changes. */
import { spawn } from "node:child_process";
import path from "node:path";
import { watch } from "chokidar";
import { Command } from "commander";
import newspaper from "../../_data/newspaper.ts";
import { projectDirectory } from "../build/project.ts";
import { main } from "./main.ts";
import { serve, type Server } from "./server.ts";

const command = new Command("npm start --")
  .description("Build the site, serve it, and reload the browser when anything changes.")
  .option("--articles <directory>", "where the articles are", "articles")
  .option("--output <directory>", "where the site goes", "_site")
  .option("--port <number>", "port on localhost", Number, 8080);

/** Milliseconds of quiet after a change before the site is built again. */
const SETTLE = 100;

await main(command, async () => {
  const options = command.opts<{ articles: string; output: string; port: number }>();
  const build = (): Promise<boolean> => buildOnce(options.articles, options.output);
  if (!(await build())) {
    throw new Error("The site was not built. Mend what is named above, then start again.");
  }
  const server = await serve(
    {
      directory: path.resolve(options.output),
      port: options.port,
      prefix: new URL(newspaper.url).pathname,
      liveReload: true,
    },
    (address) => process.stdout.write(`\nThe archive is at ${address}\n\n`),
  );
  watchSources(options.articles, build, server);
});

/**
 * Builds in a process of its own: it has the code as it is now, and a build that fails takes
 * nothing with it. Says whether the build succeeded.
 */
function buildOnce(articles: string, output: string): Promise<boolean> {
  const script = path.join(projectDirectory, "src/cli/build.ts");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", script, "--articles", articles, "--output", output],
    { stdio: "inherit" },
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** Builds after each change; changes during a build lead to one more. */
function watchSources(articles: string, build: () => Promise<boolean>, server: Server): void {
  const sources = ["_data", "_includes", "src", "eleventy.config.ts"].map((source) =>
    path.join(projectDirectory, source),
  );
  let timer: NodeJS.Timeout | undefined;
  let building = false;
  let again = false;
  const rebuild = async (): Promise<void> => {
    if (building) {
      again = true;
      return;
    }
    building = true;
    do {
      again = false;
      if (await build()) server.reload();
    } while (again);
    building = false;
  };
  watch([path.resolve(articles), ...sources], { ignoreInitial: true }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), SETTLE);
  });
}
