/**
 * The files of the search, and how Pagefind in this worker comes by them: through one `fetch` that
 * knows the manifest, so that what all bundles share is loaded once, and nothing is asked for twice.
 */
import type { BundleSummary, SearchManifest } from "../manifest.ts";
import { paths } from "../paths.ts";

/** A file that could not be loaded. */
export class LoadError extends Error {
  constructor(url: string, cause: unknown) {
    super(`the search could not load ${url}`, { cause });
    this.name = "LoadError";
  }
}

/** Pagefind's code of the language that {@link LANGUAGE} of the build is. */
const CODE = "fa";

/** The files below a search's directory. */
export class Files {
  readonly #root: string;
  readonly #fetch: typeof fetch;
  readonly #shared = new Map<string, Promise<ArrayBuffer>>();
  readonly #failed = new Map<string, LoadError>();
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

  /** The manifest; the one file that is never taken from a cache without asking. */
  manifest(): Promise<SearchManifest> {
    this.#manifest ??= this.#load(this.url(paths.manifest), { cache: "no-cache" })
      .then((response) => response.json() as Promise<SearchManifest>)
      .catch((error: unknown) => {
        this.#manifest = undefined;
        throw error;
      });
    return this.#manifest;
  }

  /** What a compressed file of Pagefind's holds. */
  async unpacked(url: string): Promise<Uint8Array> {
    return unpack(await this.#once(url));
  }

  /** A fragment, or a file of words. */
  async text(url: string): Promise<string> {
    return (await this.#load(url)).text();
  }

  async packedText(url: string): Promise<string> {
    const bytes = await (await this.#load(url)).arrayBuffer();
    return new TextDecoder().decode(await unpack(bytes));
  }

  /** The `fetch` for Pagefind: entries from the manifest, WebAssembly and metadata from memory. */
  readonly forPagefind: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const path = url.href.slice(this.#root.length).split("?")[0] ?? "";
    const [, name, file] = /^bundles\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (name === undefined || file === undefined) return this.#fetch(input, init);
    if (file === "pagefind-entry.json") return Response.json(await this.#entry(name));
    if (file === "wasm.unknown.pagefind") return new Response(await this.wasm());
    if (file.endsWith(".pf_meta")) return new Response(await this.#once(this.#root + path));
    return this.#load(url.href, init).catch((error: LoadError) => {
      // Pagefind only writes to the console, and searches what it has.
      this.#failed.set(name, error);
      throw error;
    });
  };

  /** The last failure to load a part of a bundle's index, if there was any since it was asked. */
  failed(bundle: string): LoadError | undefined {
    const error = this.#failed.get(bundle);
    this.#failed.delete(bundle);
    return error;
  }

  wasm(): Promise<ArrayBuffer> {
    return this.#once(this.url(paths.wasm));
  }

  async #entry(name: string): Promise<object> {
    const { pagefind, bundles } = await this.manifest();
    const bundle = bundles.find((one) => one.name === name);
    return {
      version: pagefind,
      languages: { [CODE]: { hash: bundle?.metadata, wasm: null, page_count: bundle?.articles } },
      include_characters: [],
    };
  }

  /** A file's bytes, loaded once. */
  #once(url: string): Promise<ArrayBuffer> {
    let bytes = this.#shared.get(url);
    if (bytes === undefined) {
      bytes = this.#load(url).then((response) => response.arrayBuffer());
      bytes.catch(() => this.#shared.delete(url));
      this.#shared.set(url, bytes);
    }
    return bytes;
  }

  async #load(url: string, init?: RequestInit): Promise<Response> {
    try {
      const response = await this.#fetch(url, init);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response;
    } catch (error) {
      throw new LoadError(url, error);
    }
  }
}

/** Bytes of `pagefind_dcd` that begin every file. */
const SIGNATURE = 12;

async function unpack(bytes: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(SIGNATURE);
}
