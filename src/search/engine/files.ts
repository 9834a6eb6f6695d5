/**
 * The files of the search, and how Pagefind in this worker comes by them: through one `fetch` that
 * knows the manifest, so that what all bundles share is loaded once, and nothing is asked for twice.
 */
import type { BundleSummary, SearchManifest } from "../format/manifest.ts";
import { FORMAT } from "../format/format.ts";
import { decodeOutline, toMetadata, type Chunk, type Outline } from "../format/outline.ts";
import { paths } from "../format/paths.ts";

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

/** A part of a bundle's index, as an instance of Pagefind sees it. */
interface View {
  summary: BundleSummary;
  outline: Outline;
  chunks: readonly Chunk[];
}

/** The files below a search's directory. */
export class Files {
  readonly #root: string;
  readonly #fetch: typeof fetch;
  readonly #outlines = new Map<string, Promise<Outline>>();
  readonly #texts = new Map<string, Promise<string>>();
  #wasm: Promise<ArrayBuffer> | undefined;
  readonly #failed = new Map<string, LoadError>();
  readonly #views: View[] = [];
  #manifest: Promise<SearchManifest> | undefined;

  /**
   * @param root URL of the search's directory, with a slash at its end.
   * @param network the worker's own `fetch`.
   */
  constructor(root: string, network: typeof fetch) {
    this.#root = root;
    this.#fetch = network;
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
    let outline = this.#outlines.get(url);
    if (outline === undefined) {
      outline = this.packedText(url).then(decodeOutline);
      outline.catch(() => this.#outlines.delete(url));
      this.#outlines.set(url, outline);
    }
    return outline;
  }

  /** A file of words or names, loaded once. */
  text(url: string): Promise<string> {
    let text = this.#texts.get(url);
    if (text === undefined) {
      text = this.#load(url).then((response) => response.text());
      text.catch(() => this.#texts.delete(url));
      this.#texts.set(url, text);
    }
    return text;
  }

  /** What a compressed file of a bundle holds: an outline, a column, a fragment. */
  async packedText(url: string): Promise<string> {
    const bytes = await unpacked(await this.#load(url)).arrayBuffer();
    return new TextDecoder().decode(new Uint8Array(bytes, SIGNATURE.length));
  }

  /** Where an instance of Pagefind finds a bundle's index with some of its chunks. */
  viewOf(summary: BundleSummary, outline: Outline, chunks: readonly Chunk[]): string {
    this.#views.push({ summary, outline, chunks });
    return this.url(`views/${this.#views.length - 1}/`);
  }

  /**
   * The `fetch` for Pagefind: entries from the manifest, metadata from the outline, WebAssembly from
   * memory, and the index unpacked, which a browser does faster than Pagefind's own code.
   */
  readonly forPagefind: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const path = url.href.slice(this.#root.length).split("?")[0] ?? "";
    const [, number, file] = /^views\/(\d+)\/(.+)$/.exec(path) ?? [];
    const view = this.#views[Number(number)];
    if (view === undefined || file === undefined) return this.#fetch(input, init);
    const { summary, outline, chunks } = view;
    if (file === "wasm.unknown.pagefind") return new Response(await this.wasm());
    if (file === "pagefind-entry.json") return entryOf(view);
    if (file.endsWith(".pf_meta")) return new Response(signed(toMetadata(outline, chunks)));
    return this.#load(this.bundleUrl(summary, file), init).then(unpacked, (error: LoadError) => {
      // Pagefind only writes to the console, and searches what it has.
      this.#failed.set(summary.name, error);
      throw error;
    });
  };

  /** The last failure to load a part of a bundle's index, if there was any since it was asked. */
  failed(bundle: string): LoadError | undefined {
    const error = this.#failed.get(bundle);
    this.#failed.delete(bundle);
    return error;
  }

  /** Pagefind's WebAssembly, loaded once. */
  wasm(): Promise<ArrayBuffer> {
    this.#wasm ??= this.manifest()
      .then(({ pagefind }) => this.#load(this.url(paths.wasm(pagefind))))
      .then((response) => response.arrayBuffer())
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

function entryOf({ summary, outline }: View): Response {
  const language = { hash: summary.outline, wasm: null, page_count: summary.articles };
  return Response.json({
    version: outline.pagefind,
    languages: { [CODE]: language },
    include_characters: [],
  });
}

/** The bytes that begin every file of a bundle once it is unpacked. */
const SIGNATURE = new TextEncoder().encode("pagefind_dcd");

function unpacked(response: Response): Response {
  return new Response(response.body?.pipeThrough(new DecompressionStream("gzip")) ?? null);
}

/** A file of a bundle that Pagefind takes for unpacked already. */
function signed(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SIGNATURE.length + content.length);
  bytes.set(SIGNATURE);
  bytes.set(content, SIGNATURE.length);
  return bytes;
}
