/** Which generator a file's site is of, told by the files at its root. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import type { InputFile } from "../../input/input-file.ts";
import { besideOnDisk } from "../../input/neighbours.ts";
import type { PictureFile } from "../../item.ts";
import { isObject, type JsonObject } from "../record-values.ts";

/** The generators whose files are read. */
export type Generator =
  "Hugo" | "Jekyll" | "Eleventy" | "Hexo" | "Astro" | "Zola" | "Obsidian" | "Pelican";

/** A site that Markdown files are the source of. */
export interface Site {
  generator: Generator | undefined;
  /** What its configuration says. */
  config: JsonObject;
  /** Where it was published, ending in a slash; `undefined` where the configuration does not say it. */
  base: string | undefined;
}

/** A file of a site. */
export interface SiteFile {
  site: Site;
  /** Its path from the site's root, or from the folder that was asked for. */
  name: string;
  /** The file at a path from its folder or, with a leading slash, from the site's root. */
  beside: (wanted: string) => PictureFile | undefined;
}

const endings = ["toml", "yaml", "yml", "json"];
const scripts = ["js", "mjs", "cjs", "ts", "mts"];

/** Files by which a site's root is known, in the order in which they are looked for. */
const marks: readonly { file: string; generator: (text: string) => Generator | undefined }[] = [
  ...["app", "appearance", "workspace", "core-plugins"].map((name) => ({
    file: `.obsidian/${name}.json`,
    generator: () => "Obsidian" as const,
  })),
  ...endings.map((it) => ({ file: `hugo.${it}`, generator: () => "Hugo" as const })),
  { file: "zola.toml", generator: () => "Zola" },
  { file: "config.toml", generator: (text) => (/^base_url\s*=/m.test(text) ? "Zola" : hugo(text)) },
  ...["yaml", "yml", "json"].map((it) => ({ file: `config.${it}`, generator: hugo })),
  ...endings.flatMap((it) => [
    { file: `config/_default/hugo.${it}`, generator: () => "Hugo" as const },
    { file: `config/_default/config.${it}`, generator: () => "Hugo" as const },
  ]),
  ...["_config.yml", "_config.yaml"].map((file) => ({
    file,
    generator: (text: string) =>
      /^(?:public_dir|source_dir|new_post_name|post_asset_folder)\s*:/m.test(text)
        ? ("Hexo" as const)
        : ("Jekyll" as const),
  })),
  ...[".eleventy", "eleventy.config"].flatMap((name) =>
    scripts.map((it) => ({ file: `${name}.${it}`, generator: () => "Eleventy" as const })),
  ),
  ...scripts.map((it) => ({ file: `astro.config.${it}`, generator: () => "Astro" as const })),
  { file: "pelicanconf.py", generator: () => "Pelican" },
];

function hugo(text: string): Generator | undefined {
  return /^\s*["']?base_?url["']?\s*[:=]/im.test(text) ? "Hugo" : undefined;
}

/** Folders above the one that was asked for in which a site's configuration is looked for. */
const levelsAbove = 3;

/** Finds the sites that files are of. */
export class Sites {
  /** Sites by the folders that were looked at. */
  readonly #known = new Map<string, Site | undefined>();

  /** The site of a file, with the file's place in it. */
  of(file: InputFile): SiteFile {
    const { root, path: own, beside } = file;
    if (root !== undefined && own !== undefined) {
      const found = this.#onDisk(path.resolve(root), path.resolve(own));
      const base = found?.folder ?? path.resolve(root);
      return {
        site: found?.site ?? unknown,
        name: path.relative(base, path.resolve(own)).split(path.sep).join("/"),
        beside: (wanted) => besideOnDisk(base, path.resolve(own), wanted),
      };
    }
    // A file of a zip file: what is beside it is asked for by its path.
    const parts = file.name.split("/");
    for (let up = 0; up < parts.length; up++) {
      const within = "../".repeat(up);
      const folder = parts.slice(0, parts.length - 1 - up).join("/");
      const site = this.#siteAt(folder, (name) => textOfPicture(beside?.(within + name)));
      if (site) {
        const found = (wanted: string) =>
          beside?.(wanted.startsWith("/") ? within + wanted.slice(1) : wanted);
        return { site, name: parts.slice(parts.length - 1 - up).join("/"), beside: found };
      }
    }
    return { site: unknown, name: file.name, beside: (wanted) => beside?.(wanted) };
  }

  #onDisk(root: string, file: string): { folder: string; site: Site } | undefined {
    let above = 0;
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      const site = this.#siteAt(folder, (name) => {
        const at = path.join(folder, name);
        return existsSync(at) ? textOfPicture({ path: at }) : undefined;
      });
      if (site) return { folder, site };
      const isInside = `${folder}${path.sep}`.startsWith(`${root}${path.sep}`) && folder !== root;
      if ((!isInside && ++above > levelsAbove) || folder === path.dirname(folder)) return undefined;
    }
  }

  #siteAt(folder: string, read: (name: string) => string | undefined): Site | undefined {
    if (this.#known.has(folder)) return this.#known.get(folder);
    let found: Site | undefined;
    for (const { file, generator } of marks) {
      const text = read(file);
      const name = text === undefined ? undefined : generator(text);
      if (text === undefined || name === undefined) continue;
      const config = configOf(file, text);
      found = { generator: name, config, base: baseOf(name, config, text) };
      break;
    }
    this.#known.set(folder, found);
    return found;
  }
}

const unknown: Site = { generator: undefined, config: {}, base: undefined };

/** The text of a file that lies beside another; `undefined` where it cannot be read. */
export function textOfPicture(file: PictureFile | undefined): string | undefined {
  try {
    return file && (file.bytes?.() ?? readFileSync(file.path)).toString("utf8");
  } catch {
    return undefined;
  }
}

/** What a configuration says; nothing of one that is a program, or broken: it is no article. */
function configOf(file: string, text: string): JsonObject {
  try {
    const data: unknown = file.endsWith(".toml")
      ? parseToml(text)
      : /\.ya?ml$/.test(file)
        ? parseYaml(text, { logLevel: "silent" })
        : file.endsWith(".json")
          ? JSON.parse(text)
          : {};
    return isObject(data) ? data : {};
  } catch {
    return {};
  }
}

/** Where the site was published; what templates of sites have in its place is none. */
function baseOf(generator: Generator, config: JsonObject, text: string): string | undefined {
  const said = (name: string) => {
    const key = Object.keys(config).find((it) => it.toLowerCase() === name);
    const value = key === undefined ? undefined : config[key];
    return typeof value === "string" ? value.trim() : "";
  };
  const inScript = (pattern: RegExp) => pattern.exec(text)?.[1] ?? "";
  const address = {
    Hugo: () => said("baseurl"),
    Zola: () => said("base_url"),
    Jekyll: () =>
      said("url") && `${said("url").replace(/\/$/, "")}/${said("baseurl").replace(/^\//, "")}`,
    Hexo: () => said("url"),
    Astro: () => inScript(/\bsite\s*:\s*["'`](https?:[^"'`$]+)["'`]/),
    Pelican: () => inScript(/^SITEURL\s*=\s*["'](https?:[^"']+)["']/m),
    Eleventy: () => "",
    Obsidian: () => "",
  }[generator]();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (/^(?:localhost|127\.|0\.0\.0\.0|(?:[\w.-]+\.)?example\.(?:com|org|net)$)/.test(url.hostname))
    return undefined;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
