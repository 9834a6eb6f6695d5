/**
 * A process that waits for one build to do, with all the code loaded that it takes and the articles
 * in memory.
 */
import { lockOutput } from "../build/lock.ts";
import { look } from "../build/look.ts";
import { publishProofs } from "../build/proof.ts";
import { readAhead } from "../build/read.ts";
import "../build/tasks.ts";
import "../build/search-part.ts";
import "../build/shard.ts";
import "../pages/article.11ty.ts";
import type { HeldReads } from "../archive/reading/read-cache.ts";
import { PAGES, type BuildOrder, type BuildRequest } from "./builder.ts";
import { endIn } from "./terminal/main.ts";
import { buildSite } from "./terminal/site-build.ts";

const held: HeldReads = new Map();
const [articles = "", output = ""] = process.argv.slice(2);
const request: BuildRequest = { articles, output };

const asked = new Promise<BuildOrder>((resolve) => process.once("message", resolve));
// Whoever started it is gone.
process.on("disconnect", () => process.exit());

let read = await readAhead(request, held).catch(() => undefined); // told by the build
const { changed } = await asked;
await endIn(async () => {
  const say = (text: string): void => void process.stderr.write(text === "" ? "" : `${text}\n`);
  const { descriptor: lock } = await lockOutput(output, say);
  const onPages = (): void => void process.send?.(PAGES);
  // What fails in a proof fails in the build too, which tells of it.
  if (read && (await publishProofs(read, changed, output).catch(() => false))) onPages();
  read = undefined; // the build holds an archive of its own
  const seen = look(request);
  if (seen.current) {
    say(seen.last?.warnings ?? "");
    onPages();
  } else await buildSite(seen, { lock, onWarning: say, onPages, held });
});
process.disconnect();
