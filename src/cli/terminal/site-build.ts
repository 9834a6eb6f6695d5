/** A build of the site as a person sees it: its stages, one after the other. */
import type { Look } from "../../build/look.ts";
import { Build, type BuildOptions } from "../../build/stages.ts";
import { runStages } from "./progress.ts";

/**
 * Builds the site.
 *
 * @param seen what has been seen of the archive and the site.
 * @throws what a stage throws; the last site is then as it was.
 */
export async function buildSite(seen: Look, options: BuildOptions): Promise<void> {
  const build = new Build(seen, options);
  try {
    await runStages([
      {
        title: "Read the articles",
        run: async (progress) => `${await build.read(progress)} articles`,
      },
      {
        title: "Render the pages",
        run: async (progress) => {
          const { made, known } = await build.render(progress);
          return `${made} pages${known > 0 ? `, ${known} parts of the site as they were` : ""}`;
        },
      },
      {
        title: "Index the texts",
        run: async () => {
          const { made, known } = await build.index();
          return `${made} of ${made + known} bundles`;
        },
      },
      {
        title: "Publish the site",
        run: async () => {
          await build.publish();
          return seen.publication.live;
        },
      },
    ]);
  } finally {
    await build.close();
  }
}
