/** The search module: `/search/api.js`, for the search page and for anyone who embeds the search. */
import { scriptJudge } from "../common/script-url.ts";
import { trustedTypes } from "../../lib/content-policy.ts";
import type { Call, Reply } from "../../search/engine/calls.ts";
import type { SearchAnswer, SearchModule } from "../../search/format/types.ts";

export type * from "../../search/format/types.ts";

/** The worker's file beside this module, which esbuild is told. */
declare const WORKER: string;

/** The site's address: this module is `search/api.js` below it. */
const root = new URL("../", import.meta.url);

interface Pending {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  partial?: ((answer: SearchAnswer) => void) | undefined;
}

/** What the worker may be started from: its file, or the small one that imports it. */
const trusted = scriptJudge(
  trustedTypes.search,
  (url) => url.startsWith("blob:") || url === new URL(WORKER, import.meta.url).href,
);

const pending = new Map<number, Pending>();
let worker: Worker | undefined;
let calls = 0;

/** See {@link SearchModule.search}. */
export const search: SearchModule["search"] = async (query, options = {}) => {
  const { onProgress, signal, ...plain } = options;
  signal?.throwIfAborted();
  const asked = ask({ method: "search", query, options: plain }, onProgress);
  return (await (signal ? Promise.race([asked, aborted(signal)]) : asked)) as SearchAnswer;
};

/** See {@link SearchModule.prepare}. */
export const prepare: SearchModule["prepare"] = async () => {
  await ask({ method: "prepare" });
};

/** See {@link SearchModule.suggest}. */
export const suggest: SearchModule["suggest"] = async (typed, { limit = 10 } = {}) =>
  (await ask({ method: "suggest", typed, limit })) as Awaited<ReturnType<SearchModule["suggest"]>>;

/** See {@link SearchModule.locate}. */
export const locate: SearchModule["locate"] = async (query, text) =>
  (await ask({ method: "locate", query, text })) as Awaited<ReturnType<SearchModule["locate"]>>;

type Asked =
  | { method: "prepare" }
  | { method: "search"; query: unknown; options: unknown }
  | { method: "suggest"; typed: string; limit: number }
  | { method: "locate"; query: string; text: string };

async function ask(asked: Asked, partial?: (answer: SearchAnswer) => void): Promise<unknown> {
  worker ??= start();
  const id = ++calls;
  const message: Call = { id, call: { ...asked, root: root.href, origin: globalThis.origin } };
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve, reject, partial });
    worker?.postMessage(message);
  });
}

/** A worker must be of the page's own origin; elsewhere a small one imports ours. */
function start(): Worker {
  const url = new URL(WORKER, import.meta.url);
  const own =
    url.origin === globalThis.origin
      ? url
      : new URL(
          URL.createObjectURL(
            new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" }),
          ),
        );
  const started = new Worker(trusted(own), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const waiting = pending.get(data.id);
    if ("partial" in data) {
      waiting?.partial?.(data.partial as SearchAnswer);
      return;
    }
    pending.delete(data.id);
    if ("error" in data) {
      waiting?.reject(new Error(data.error));
      return;
    }
    waiting?.resolve(data.result);
    if (data.spent && pending.size === 0) {
      // The browser has the files that the next one asks for.
      started.terminate();
      worker = undefined;
    }
  });
  started.addEventListener("error", () => {
    // It could not be loaded; the next call tries anew.
    worker = undefined;
    for (const { reject } of pending.values()) reject(new Error("the search could not be loaded"));
    pending.clear();
  });
  return started;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });
}
