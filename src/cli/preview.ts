/** `npm run preview`: serves a built site as it is. */
import { existsSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { finishUnlessBuilding } from "../build/lock.ts";
import newspaper from "../../_data/newspaper.ts";
import { main } from "./main.ts";
import { outputOption, portOption } from "./options.ts";
import { serve } from "./server.ts";

const command = new Command("npm run preview --")
  .description("Serve the built site as it is.")
  .addOption(outputOption())
  .addOption(portOption());

await main(command, async () => {
  const options = command.opts<{ output: string; port: number }>();
  const directory = path.resolve(options.output);
  await finishUnlessBuilding(directory); // of a build that was stopped in the middle of it
  if (!existsSync(path.join(directory, "index.html"))) {
    throw new Error(`${options.output} holds no site; build one with: npm run build`);
  }
  const { url } = newspaper;
  await serve({ directory, port: options.port, url, liveReload: false }, (address) =>
    process.stdout.write(`The site is at ${address}\n`),
  );
});
