/** One build, from articles to a published site. */
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { listFaults, MOST_WARNINGS, type FaultList } from "../article/index.ts";
import { inOrder } from "../archive/catalogue.ts";
import { searchedDossiers } from "../pages/models/dossier-page.ts";
import { addedLinks } from "../pages/added-pages.ts";
import { sitePaths } from "../pages/site-paths.ts";
import { stageAdded } from "./added/added-site.ts";
import { stageLinkedFiles } from "./steps/linked-files.ts";
import { renewData } from "./steps/data.ts";
import { stageDossierCards } from "./steps/dossier-cards.ts";
import { indexTexts, stageShared } from "./steps/index-texts.ts";
import type { UpToDateCheck, Summary } from "./up-to-date.ts";
import { stageOwnFiles } from "./steps/own-files.ts";
import { Outputs } from "./output/outputs.ts";
import { baseKeyOf } from "./plan/page-key.ts";
import { placesOf } from "./output/output.ts";
import { costOf, planScans, renewScans, scanCache } from "./steps/scans.ts";
import { renewPictures } from "./steps/pictures.ts";
import { publish } from "./output/publish.ts";
import { openForBuild, readArticles, readCodeKeys } from "./steps/read.ts";
import { renewPages } from "./steps/render.ts";
import { readSynonyms } from "./steps/synonyms.ts";
import { Workers } from "./workers.ts";
import { say, saying, type Message } from "../messages/message.ts";

/** How to build. */
export interface BuildOptions {
  /** How many processes work at once; by default as many as there are cores, if it is worth it. */
  workers?: number | undefined;
  /** Outputs of other machines, to be taken over. */
  merge?: readonly string[] | undefined;
  /** Descriptor of the lock on the output, which workers are to hold as well. */
  lock?: number | undefined;
  /** Told of what should be looked at but does not stop a build. */
  onWarning: (message: Message) => void;
  /** Told of the articles that should be looked at. */
  onFaults: (faults: FaultList) => void;
}

/** Called with the number of things done and, where it is known, of all things of a step. */
export type Progress = (done: number, all?: number) => void;

/**
 * Does one step of a build, and shows it to whoever waits.
 *
 * @param about what is said of its result.
 */
export type Step = <Result>(
  title: Message,
  work: (progress: Progress) => Promise<Result>,
  about: (result: Result) => Message,
) => Promise<Result>;

/**
 * Builds a site: all that is not fresh of it is made and staged, and then published at once.
 *
 * @param seen what has been seen of the archive and the site.
 * @throws what a step throws. The last site is then as it was, and what has been staged is taken up by
 *   the next build.
 */
export async function build(
  seen: UpToDateCheck,
  { workers: processes, merge = [], lock, onWarning, onFaults }: BuildOptions,
  step: Step,
): Promise<void> {
  const { publication, project } = seen;
  const places = placesOf(publication);
  const workers = new Workers(processes, lock);
  const outputs = new Outputs(places, seen.share, merge);
  try {
    await workers.startAhead(seen.scanned.length);
    const keys = await readCodeKeys(publication.cache, project);
    // One after the other: what bundles the assets stops the bundler, whoever else waits for it.
    const own = await stageOwnFiles(publication, project, outputs);
    const added = await stageAdded(own, project, publication, outputs);
    const source = { ...seen, keys, paths: sitePaths(added.paths) };
    const kept = path.join(publication.cache, "segments");
    const making = { places, outputs, workers };
    const texts = { kept, codeHash: keys.search, ...making };
    const { archive, indexing } = await step(
      say("Read the articles"),
      async (onProgress) => {
        const reading = { workers, onWarning, onProgress };
        const read = await readArticles(source, reading);
        const articles = inOrder(read.articles);
        const index = (): ReturnType<typeof indexTexts> => {
          const begun = indexTexts({ directory: seen.directory, articles }, texts);
          begun.catch(() => {}); // told where it is waited for
          return begun;
        };
        // Begun first where workers do it, since it needs no more and a bundle is the longest of all tasks: one that
        // came last would have the other workers wait for it.
        const early = workers.areStarted ? index() : undefined;
        // What a worker is to index is sent to it before this process is busy: in the turn in which it has been
        // heard that the worker is there, or in the one behind it.
        await nextTurn();
        await nextTurn();
        const opened = await openForBuild({ ...read, articles }, source, reading);
        return { archive: opened, indexing: early ?? index() };
      },
      ({ archive: { catalogue: all } }) => {
        const articles = say("{n} articles", { n: all.articles.length });
        const n = all.issues.all.length;
        if (n === 0) return articles;
        return say("{articles}, {issues}", { articles, issues: say("{n} printed issues", { n }) });
      },
    );
    const warnings = listFaults(archive.warnings, MOST_WARNINGS);
    onFaults(warnings);

    const besides = {
      added: [...added.searched, ...searchedDossiers(archive.catalogue)],
      synonyms: readSynonyms(),
    };
    const sharing = indexing.then(async (indexed) => {
      await stageShared(indexed, archive.catalogue, besides, texts);
      return indexed;
    });
    sharing.catch(() => {}); // told by the step that waits for it

    const scans = { cache: scanCache(publication.cache), ...making };
    const plan = planScans(archive, scans);
    const count = plan.missing.length;
    if (plan.stale.length > 0) {
      await step(
        say("Encode the scans{cost}", {
          cost: costOf(plan.missing, workers.countFor("encodeScans", count)),
        }),
        (progress) => renewScans(archive, plan, scans, progress),
        () => say("{done} of {all}", { done: count, all: archive.scans.size }),
      );
    }

    const site = { ...own, links: addedLinks(added.pages) };
    const baseKey = baseKeyOf(keys, site);
    await step(
      say("Render the pages"),
      async (progress) => {
        const cache = path.join(publication.cache, "pictures");
        const encoding = renewPictures(archive, { cache, ...making });
        encoding.catch(() => {}); // told where it is waited for
        stageLinkedFiles(archive, places, outputs);
        await stageDossierCards(archive, places, outputs, site.cards.drawnWith);
        const again = seen.last?.baseKey === baseKey;
        const rendering = renewPages(
          archive,
          { site, baseKey, again, added, cache: publication.cache, ...making },
          progress,
        );
        // Behind the pages: one year's data are written here, while a worker renders.
        const writing = renewData(archive, { site, codeHash: keys.data, ...making });
        const [pages] = await Promise.all([rendering, encoding, writing]);
        return pages;
      },
      ({ made, fresh }) =>
        say("{pages}{added}{kept}", {
          pages: say("{n} pages", { n: made }),
          added: added.made > 0 ? say(", {n} that were added", { n: added.made }) : "",
          kept: fresh > 0 ? say(", {n} outputs as they were", { n: fresh }) : "",
        }),
    );
    await step(
      say("Index the texts"),
      () => sharing,
      ({ made, fresh }) => say("{made} of {n} bundles", { made, n: made + fresh }),
    );
    const articles = archive.catalogue.articles.length;
    const text = JSON.stringify({ articles, baseKey, warnings } satisfies Summary);
    await step(
      say("Publish the site"),
      async () => publish(publication, outputs.keys, { key: seen.inputs, text }, outputs.manifests),
      () => saying(publication.live),
    );
  } finally {
    await workers.close();
  }
}
