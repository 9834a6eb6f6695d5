/** What we use of Eleventy and its server, neither of which has types of its own. */

declare module "@11ty/eleventy/UserConfig" {
  export default interface UserConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    readonly directories: { readonly output: string };
    addExtension(extensions: string[], options: { key: string }): void;
    addDataExtension(
      extension: string,
      options: { read: boolean; parser: (file: string) => Promise<unknown> },
    ): void;
    addGlobalData(name: string, data: () => unknown): void;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => Promise<void>,
      options: Options,
    ): Promise<void>;
    on(event: "eleventy.after", listener: () => Promise<void>): void;
  }
}

declare module "@11ty/eleventy" {
  import type UserConfig from "@11ty/eleventy/UserConfig";

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        source: "cli";
        quietMode: boolean;
        config: (config: UserConfig) => void;
      },
    );
    disableLogger(): void;
    toJSON(): Promise<{ outputPath: string; content: string }[]>;
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
