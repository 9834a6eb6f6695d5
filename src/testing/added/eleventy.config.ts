/** A configuration as an owner changes it. */
import type UserConfig from "@11ty/eleventy/UserConfig";
import { archive } from "../../build/plugin.ts";

export default async function configure(eleventy: UserConfig): Promise<void> {
  eleventy.addFilter("quoted", (text: string) => `«${text}»`);
  eleventy.addShortcode("phone", (number: string) => `<a href="tel:${number}">${number}</a>`);
  eleventy.addTransform("stamp", (content: string) =>
    content.replace("</main>", "<!-- by a transform --></main>"),
  );
  await eleventy.addPlugin(archive, { articles: "articles" });
}

export const config = {
  dir: { input: "pages", includes: "../_includes", data: "../_data", output: "_site" },
};
