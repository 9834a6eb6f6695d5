/** `npm run preview`: serves a built site as it is. */
import "./terminal/uncaught.ts";
import path from "node:path";
import { Command } from "commander";
import { finishUnlessBuilding } from "../build/output/lock.ts";
import { builtPictureOrigins, builtUrl } from "../deploy/built-url.ts";
import { print, words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";
import { outputOption, portOption } from "./terminal/options.ts";
import { serve } from "../dev/server.ts";
import { say } from "../messages/message.ts";

const command = new Command("npm run preview --")
  .description(words(say("Serve the built site as it is.")))
  .addOption(outputOption())
  .addOption(portOption());

await main(command, async () => {
  const options = command.opts<{ output: string; port: number }>();
  const directory = path.resolve(options.output);
  await finishUnlessBuilding(directory); // of a build that was stopped in the middle of it
  const url = builtUrl(directory).href;
  const pictures = builtPictureOrigins(path.join(directory, "index.html"));
  await serve({ directory, port: options.port, url, pictures, liveReload: false }, (address) =>
    print(say("The site is at {address}", { address })),
  );
});
