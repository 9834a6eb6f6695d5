/** One build, from articles to a published site. */
import path from "node:path";
import { formatFaults, MOST_WARNINGS } from "../article/index.ts";
import { stageLinkedFiles } from "./files.ts";
import { renewData } from "./data.ts";
import { indexTexts } from "./index-texts.ts";
import type { Look, Summary } from "./look.ts";
import { stageOwnFiles } from "./own-files.ts";
import { Outputs } from "./outputs.ts";
import { pageSalt } from "./page-key.ts";
import { placesOf } from "./part.ts";
import { renewPictures } from "./pictures.ts";
import { publish } from "./publish.ts";
import { readForBuild } from "./read.ts";
import { renewPages } from "./render.ts";
import { Workers } from "./workers.ts";

/** How to build. */
export interface BuildOptions {
  /** How many processes work at once; by default as many as there are cores, if it is worth it. */
  workers?: number | undefined;
  /** Outputs of other machines, to be taken over. */
  merge?: readonly string[] | undefined;
  /** Descriptor of the lock on the output, which workers are to hold as well. */
  lock?: number | undefined;
  /** Told of what should be looked at but does not stop a build. */
  onWarning: (message: string) => void;
}

/** Called with the number of things done and, where it is known, of all things of a step. */
export type Progress = (done: number, all?: number) => void;

/**
 * Does one step of a build, and shows it to whoever waits.
 *
 * @param say what is said of its result.
 */
export type Step = <Result>(
  title: string,
  work: (progress: Progress) => Promise<Result>,
  say: (result: Result) => string,
) => Promise<Result>;

/**
 * Builds a site: all that is not fresh of it is made and staged, and then published at once.
 *
 * @param seen what has been seen of the archive and the site.
 * @throws what a step throws. The last site is then as it was, and what has been staged is taken up by
 *   the next build.
 */
export async function build(
  seen: Look,
  { workers: processes, merge = [], lock, onWarning }: BuildOptions,
  step: Step,
): Promise<void> {
  const { publication, project } = seen;
  const places = placesOf(publication);
  const workers = new Workers(processes, lock);
  workers.startAhead(seen.scanned.length);
  const outputs = new Outputs(places, seen.share, merge);
  try {
    const { archive, keys } = await step(
      "Read the articles",
      (progress) => readForBuild(seen, { workers, onWarning, onProgress: progress }),
      (read) => `${read.archive.catalogue.articles.length} articles`,
    );
    const warnings = formatFaults(archive.warnings, MOST_WARNINGS);
    if (archive.warnings.length > 0) onWarning(warnings);

    // Begun before the pages, since the index needs nothing of them and a bundle is the longest of
    // all tasks: one that came last would have the other workers wait for it.
    const kept = path.join(publication.memory, "segments");
    const indexing = indexTexts(archive, { kept, salt: keys.search, places, outputs, workers });
    indexing.catch(() => {}); // told by the step that waits for it

    const site = await stageOwnFiles(publication, project, outputs);
    const salt = pageSalt(keys, site);
    await step(
      "Render the pages",
      async (progress) => {
        const cache = path.join(publication.memory, "pictures");
        const encoding = renewPictures(archive, { cache, places, outputs, workers });
        encoding.catch(() => {}); // told where it is waited for
        stageLinkedFiles(archive, places, outputs);
        const again = seen.last?.salt === salt;
        const rendering = renewPages(
          archive,
          { site, salt, again, places, outputs, workers },
          progress,
        );
        // Behind the pages: one year's data are written here, while a worker renders.
        const writing = renewData(archive, { site, salt: keys.data, places, outputs, workers });
        const [pages] = await Promise.all([rendering, encoding, writing]);
        return pages;
      },
      ({ made, fresh }) =>
        `${made} pages${fresh > 0 ? `, ${fresh} parts of the site as they were` : ""}`,
    );
    await step(
      "Index the texts",
      () => indexing,
      ({ made, fresh }) => `${made} of ${made + fresh} bundles`,
    );
    const articles = archive.catalogue.articles.length;
    const text = JSON.stringify({ articles, salt, warnings } satisfies Summary);
    await step(
      "Publish the site",
      async () => publish(publication, outputs.keys, { key: seen.inputs, text }),
      () => publication.live,
    );
  } finally {
    await workers.close();
  }
}
