/** A process that waits for one build to do, with all the code loaded that it takes. */
import { lockOutput } from "../build/lock.ts";
import { look } from "../build/look.ts";
import "../build/tasks.ts";
import "../build/search-part.ts";
import "../build/shard.ts";
import { PAGES, type BuildRequest } from "./builder.ts";
import { endIn } from "./main.ts";
import { buildSite } from "./site-build.ts";

process.once("message", (request: BuildRequest) => {
  void endIn(async () => {
    const say = (text: string): void => void process.stderr.write(text === "" ? "" : `${text}\n`);
    const { descriptor: lock } = await lockOutput(request.output, say);
    const seen = look(request);
    const onPages = (): void => void process.send?.(PAGES);
    if (seen.current) {
      say(seen.last?.warnings ?? "");
      onPages();
    } else await buildSite(seen, { lock, onWarning: say, onPages });
  }).finally(() => process.disconnect());
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());
