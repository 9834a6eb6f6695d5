/** Eleventy's configuration: filters, shortcodes, transforms and plugins of your own belong here. */
import type UserConfig from "@11ty/eleventy/UserConfig";
import { archive } from "./src/build/plugin.ts";

export default async function configure(eleventy: UserConfig): Promise<void> {
  // The archive: its pages, pictures, assets and search, and the newspaper's frame for your pages.
  await eleventy.addPlugin(archive, { articles: "articles" });
}

export const config = {
  dir: { input: "pages", includes: "../_includes", data: "../_data", output: "_site" },
};
