/** The web app manifest (W3C): by it the archive can be installed as an app. */
import { iconShapes } from "./cards/icon-shapes.ts";
import type { PlainPage } from "./models/plain-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("webManifest");

export function render({ site }: TemplateData<PlainPage>): string {
  const { newspaper, strings, assets, cards } = site;
  const { paper } = newspaper.design.colours.light;
  const shortcut = (name: string, url: string) => ({ name, url: site.link(url) });
  const manifest = {
    name: newspaper.publication,
    short_name: newspaper.name,
    description: newspaper.description,
    lang: newspaper.language,
    dir: "rtl",
    id: site.link("/"),
    start_url: site.link("/"),
    scope: site.link("/"),
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    categories: ["news", "books", "education"],
    icons: [
      ...(assets.icon.endsWith(".svg")
        ? [{ src: site.link(assets.icon), sizes: "any", type: "image/svg+xml", purpose: "any" }]
        : []),
      ...(["small", "large", "maskable"] as const).map((name) => ({
        src: site.link(cards.icons[name]),
        sizes: `${iconShapes[name].side}x${iconShapes[name].side}`,
        type: "image/png",
        purpose: name === "maskable" ? "maskable" : "any",
      })),
    ],
    shortcuts: [
      shortcut(strings.search.title, "/search/"),
      shortcut(strings.dates.title, "/dates/"),
      shortcut(strings.onThisDay.title, "/on-this-day/"),
    ],
  };
  return `${JSON.stringify(manifest)}\n`;
}
