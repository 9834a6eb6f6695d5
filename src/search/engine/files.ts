/**
 * The files of the search, and how Pagefind in this worker comes by them: through one `fetch` that
 * knows the manifest, so that what all bundles share is loaded once, and nothing is asked for twice.
 */
import type { BundleSummary, SearchManifest } from "../format/manifest.ts";
import { FORMAT } from "../format/format.ts";
import { decodeOutline, toMetadata, type Chunk, type Outline } from "../format/outline.ts";
import { paths } from "../format/paths.ts";
import { once } from "./once.ts";
import { Recent } from "./recent.ts";

/** A file that could not be loaded. */
export class LoadError extends Error {
  constructor(url: string, cause: unknown) {
    super(`the search could not load ${url}`, { cause });
    this.name = "LoadError";
  }
}

/** An index that another version of this engine can read. */
export class FormatError extends Error {
  constructor(found: unknown) {
    super(
      `the search's index is of format ${JSON.stringify(found)}, and this page reads format ${FORMAT}: load it again`,
    );
    this.name = "FormatError";
  }
}

/** Pagefind's code of the language that {@link LANGUAGE} of the build is. */
const CODE = "fa";

/** Words of a chunk of a bundle's index, as an instance of Pagefind sees them. */
export interface View {
  outline: Pick<Outline, "pagefind" | "fields">;
  chunk: Chunk;
  words: Uint8Array;
  /** How many articles have one of them. */
  articles: number;
}

/**
 * Bytes of words that Pagefind is given, at most. It keeps them unpacked for good, in some seventeen times as many
 * bytes, and a phone has few to spare.
 */
const MOST_WORDS = 10_000_000;

/** Bytes of unpacked chunks that are kept: of two words of a query, one chunk may have both. */
const KEPT_CHUNKS = 8_000_000;

/** The files below a search's directory. */
export class Files {
  readonly #root: string;
  readonly #fetch: typeof fetch;
  readonly #outlines = new Map<string, Promise<Outline>>();
  readonly #texts = new Map<string, Promise<string>>();
  readonly #chunks = new Recent<Uint8Array>(KEPT_CHUNKS, ({ length }) => 1 + length);
  #wasm: Promise<Uint8Array> | undefined;
  #gaveWasm = false;
  readonly #views = new Map<string, View>();
  #lastView = 0;
  #given = 0;
  #manifest: Promise<SearchManifest> | undefined;

  /**
   * @param root URL of the search's directory, with a slash at its end.
   * @param network the worker's own `fetch`.
   */
  constructor(root: string, network: typeof fetch) {
    this.#root = root;
    this.#fetch = network;
  }

  /** Whether Pagefind has been given so much that its memory should be given up, with the worker that it is in. */
  get isSpent(): boolean {
    return this.#given > MOST_WORDS;
  }

  url(path: string): string {
    return this.#root + path;
  }

  bundleUrl({ name }: BundleSummary, path = ""): string {
    return this.url(paths.bundle(name) + path);
  }

  /**
   * The manifest; the one file that is never taken from a cache without asking.
   *
   * @throws FormatError if the index is of another version of the site: it is never misread.
   */
  manifest(): Promise<SearchManifest> {
    this.#manifest ??= this.#load(this.url(paths.manifest), { cache: "no-cache" })
      .then((response) => response.json())
      .then((manifest: SearchManifest | { format?: unknown }) => {
        if (manifest.format !== FORMAT) throw new FormatError(manifest.format);
        return manifest as SearchManifest;
      })
      .catch((error: unknown) => {
        this.#manifest = undefined;
        throw error;
      });
    return this.#manifest;
  }

  /** A bundle's outline, loaded once. */
  outline(summary: BundleSummary): Promise<Outline> {
    const url = this.bundleUrl(summary, summary.outline);
    return once(this.#outlines, url, async () => decodeOutline(await this.packedText(url)));
  }

  /** A file of words or names, loaded once. */
  text(url: string): Promise<string> {
    return once(this.#texts, url, async () => (await this.#load(url)).text());
  }

  /** What a compressed file of a bundle holds: an outline, a column, a fragment. */
  async packedText(url: string): Promise<string> {
    return new TextDecoder().decode(await this.packed(url));
  }

  /** The same as bytes. */
  async packed(url: string): Promise<Uint8Array> {
    const { body } = await this.#load(url);
    const unpacked = new Response(body?.pipeThrough(new DecompressionStream("gzip")) ?? null);
    return new Uint8Array(await unpacked.arrayBuffer(), SIGNATURE.length);
  }

  /** A chunk of a bundle's index, unpacked. */
  chunk(url: string): Promise<Uint8Array> {
    return this.#chunks.get(url, () => this.packed(url));
  }

  /** Where an instance of Pagefind finds words of a chunk, once. */
  viewOf(view: View): string {
    const name = String(++this.#lastView);
    this.#views.set(name, view);
    return this.url(`views/${name}/`);
  }

  /** Where an instance of Pagefind finds an index without words. */
  async nothing(): Promise<string> {
    const { pagefind } = await this.manifest();
    const outline = { pagefind: pagefind.replace(/-.*/, ""), fields: [] };
    const chunk = { from: "", to: "", hash: "" };
    return this.viewOf({ outline, chunk, words: new Uint8Array(), articles: 1 });
  }

  /**
   * The `fetch` for Pagefind: entries and metadata from the outline, WebAssembly from memory, and the
   * index from the chunks' files, unpacked, which a browser does faster than Pagefind's own code.
   */
  readonly forPagefind: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const path = url.href.slice(this.#root.length).split("?")[0] ?? "";
    const [, name = "", file] = /^views\/(\d+)\/(.+)$/.exec(path) ?? [];
    const view = this.#views.get(name);
    if (view === undefined || file === undefined) return this.#fetch(input, init);
    if (file === "wasm.unknown.pagefind") {
      // All instances ask for it, and share what the first one has made of it.
      const wasm = this.#gaveWasm ? new Uint8Array() : await this.wasm();
      this.#gaveWasm = true;
      return new AtHand(signed(wasm));
    }
    if (file === "pagefind-entry.json") return entryOf(view);
    if (file.endsWith(".pf_meta")) {
      const { outline, articles, chunk } = view;
      return new AtHand(signed(toMetadata(outline, pagesFor(articles), [chunk])));
    }
    if (!file.endsWith(".pf_index")) return this.#fetch(input, init);
    this.#views.delete(name); // Pagefind keeps what it has loaded, and asks for nothing else
    this.#given += view.words.length;
    return new AtHand(signed(view.words));
  };

  /** Pagefind's WebAssembly, loaded and unpacked once. */
  wasm(): Promise<Uint8Array> {
    this.#wasm ??= this.manifest()
      .then(({ pagefind }) => this.packed(this.url(paths.wasm(pagefind))))
      .catch((error: unknown) => {
        this.#wasm = undefined;
        throw error;
      });
    return this.#wasm;
  }

  async #load(url: string, init?: RequestInit): Promise<Response> {
    try {
      const response = await this.#fetch(url, init).catch(() =>
        // Without a connection, what was loaded before serves: all but the manifest never changes.
        this.#fetch(url, { cache: "force-cache" }),
      );
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response;
    } catch (error) {
      throw new LoadError(url, error);
    }
  }
}

/** Pages of which Pagefind is told: so few numbers of pages are different that their tables are kept. */
function pagesFor(articles: number): number {
  return 2 ** Math.ceil(Math.log2(articles));
}

function entryOf({ outline, articles }: View): Response {
  const language = { hash: "outline", wasm: null, page_count: articles };
  const entry = {
    version: outline.pagefind,
    languages: { [CODE]: language },
    include_characters: [],
  };
  return new AtHand(new TextEncoder().encode(JSON.stringify(entry)));
}

/** A response that is read without waiting: a browser's own takes a task each time, and its words are many. */
class AtHand extends Response {
  readonly #content: Uint8Array<ArrayBuffer>;

  constructor(content: Uint8Array<ArrayBuffer>) {
    super();
    this.#content = content;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#content.buffer);
  }

  override json(): Promise<unknown> {
    return Promise.resolve(JSON.parse(new TextDecoder().decode(this.#content)) as unknown);
  }
}

/** The bytes that begin every file of a bundle once it is unpacked. */
const SIGNATURE = new TextEncoder().encode("pagefind_dcd");

/** A file of a bundle that Pagefind takes for unpacked already. */
function signed(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SIGNATURE.length + content.length);
  bytes.set(SIGNATURE);
  bytes.set(content, SIGNATURE.length);
  return bytes;
}
