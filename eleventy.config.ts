/** Wires Sijill into Eleventy, and nothing else. */
import { pathToFileURL } from "node:url";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { archive } from "./src/build/plugin.ts";

export default async function configure(eleventy: UserConfig): Promise<void> {
  // Templates are typed modules: `src/pages/*.11ty.ts`, and `_data/*.ts` is data for them.
  eleventy.addExtension(["11ty.ts"], { key: "11ty.js" });
  eleventy.addDataExtension("ts", {
    read: false,
    // Named from where Eleventy was started, which need not be this directory.
    parser: async (file: string) =>
      ((await import(pathToFileURL(file).href)) as { default: unknown }).default,
  });

  // The archive: what pages there are, what they are given, pictures, assets and search.
  await eleventy.addPlugin(archive, { articles: "articles" });
}

export const config = {
  dir: { input: "src/pages", includes: "../../_includes", data: "../../_data", output: "_site" },
  templateFormats: ["11ty.ts"],
  markdownTemplateEngine: false,
};
