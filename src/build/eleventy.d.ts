/** What we use of Eleventy and its server, neither of which has types of its own. */

declare module "@11ty/eleventy/UserConfig" {
  import type { MarkdownIt } from "markdown-it";
  import type { CollectionItem } from "../pages/added-pages.ts";

  /** A function of some arguments. */
  type Taking = (...args: never[]) => unknown;

  /** A page as a transform knows it. */
  export interface TransformedPage {
    inputPath: string;
    outputPath: string;
    url: string;
  }

  /** A step between a template and the page; of a page that is not written, Eleventy has no path. */
  export type Transform = (
    this: {
      page: { outputPath: string | false };
      inputPath?: string;
      outputPath?: string | false;
      url?: string | false;
    },
    content: string,
    outputPath?: string | false,
  ) => string | Promise<string>;

  /** What this project asks of it, and what owners add in `eleventy.config.ts`. */
  export default interface UserConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    readonly directories: { readonly input: string; readonly output: string };
    readonly ignores: Set<string>;
    /** What took long is told from so many milliseconds on; 0 for never. */
    readonly benchmarks: { config: { setMinimumThresholdMs(least: number): void } };
    readonly passthroughCopies: Readonly<Record<string, unknown>>;
    addExtension(extensions: string[], options: { key: string }): void;
    addDataExtension(
      extension: string,
      options: { read?: boolean; parser: (file: string) => unknown },
    ): void;
    addGlobalData(name: string, data: unknown): void;
    addFilter(name: string, filter: Taking): void;
    addAsyncFilter(name: string, filter: Taking): void;
    addShortcode(name: string, shortcode: Taking): void;
    addAsyncShortcode(name: string, shortcode: Taking): void;
    addPairedShortcode(name: string, shortcode: Taking): void;
    addPairedAsyncShortcode(name: string, shortcode: Taking): void;
    addTransform(name: string, transform: Transform): void;
    addPassthroughCopy(file: string): void;
    addTemplateFormats(formats: string[]): void;
    addTemplate(file: string, template: object): void;
    addLayoutAlias(name: string, file: string): void;
    addCollection(
      name: string,
      collect: (all: { getAll(): CollectionItem[] }) => readonly unknown[],
    ): void;
    amendLibrary(engine: "md", amend: (library: MarkdownIt) => void): void;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => unknown,
      options?: Options,
    ): Promise<void>;
    on(event: "eleventy.after", listener: () => Promise<void>): void;
  }
}

declare module "@11ty/eleventy" {
  import type UserConfig from "@11ty/eleventy/UserConfig";
  import type { Transform } from "@11ty/eleventy/UserConfig";

  export function HtmlBasePlugin(
    config: UserConfig,
    options: { baseHref: string; extensions: string },
  ): Promise<void>;

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        source: "cli";
        quietMode: boolean;
        config: (config: UserConfig) => unknown;
      },
    );
    /** Known when it has been initialised. */
    config: { transforms: Record<string, Transform> };
    init(): Promise<void>;
    disableLogger(): void;
    toJSON(): Promise<{ inputPath: string; outputPath: string | false; content: string }[]>;
  }
}

declare module "@11ty/eleventy-dev-server" {
  export default class EleventyDevServer {
    constructor(
      name: string,
      directory: string,
      options: {
        port: number;
        pathPrefix: string;
        liveReload: boolean;
        domDiff: boolean;
        headers: Readonly<Record<string, string>>;
        logger: Record<"info" | "log" | "error", (words: string) => void>;
        messageOnStart: (started: { hosts: string[] }) => string;
      },
    );
    serve(port: number): void;
    ready(): Promise<void>;
    reload(): void;
    close(): Promise<void>;
  }
}
