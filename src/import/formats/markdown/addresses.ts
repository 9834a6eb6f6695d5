/** Where an article was on its old site: what its front matter says, else what its generator makes of its path. */
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import { isObject, textsOf, type JsonObject } from "../record-values.ts";
import type { Site } from "./generators.ts";

/** The keys that say an address, taken out of the front matter. */
export interface Place {
  /** The last part of its address, as the site had it. */
  slug: string | undefined;
  /** Its path on the old site, as `/2021/03/name/`, where that is known. */
  path: string | undefined;
  /** Other paths that led to it. */
  aliases: string[];
  /** Names by which notes link to it. */
  names: string[];
  /** The day that its file's name begins with. */
  fileDate: string | undefined;
}

/** Keys that this module takes; what they say is in the place, or is given back in `left`. */
const pathKeys = ["permalink", "url", "path"];
const aliasKeys = ["aliases", "alias", "redirect_from"];
export const addressKeys: readonly string[] = ["slug", ...pathKeys, ...aliasKeys];

/** Folders in which generators have articles, up to the last of which a path says nothing of an address. */
const contentFolder = /^(?:.*\/)?(?:_posts|_drafts)\/|^(?:src\/)?content\/|^source\//;

/** The end of the name of a translation, `name.ar.md`. */
export const translation = /(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?\.\w+$/i;

/**
 * The place of an article.
 *
 * @param name the file's path in its site.
 * @param day the day of its date as it is written, where it has one.
 */
export function placeOf(
  name: string,
  front: JsonObject,
  site: Site,
  day: string | undefined,
): { place: Place; left: JsonObject } {
  const { generator, config } = site;
  const left: Record<string, unknown> = {};
  const content = name
    .replace(contentFolder, "")
    .replace(/^(?:Hugo|Zola)$/.test(generator ?? "") ? translation : /\.\w+$/, "");
  const folders = content.split("/");
  const stem = folders.pop() ?? "";
  const isBundle = /^_?index$/i.test(stem);
  const own = isBundle ? (folders.pop() ?? stem) : stem;
  const parents = folders.filter((it) => it !== "");
  const [, fileDate, bare = own] = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/.exec(own) ?? [];
  const text = (key: string) => textsOf(front[key], key, new Set())[0]?.trim();
  const slugName = text("slug")
    ?.replace(/^\/|\/$/g, "")
    .split("/")
    .at(-1);

  /** What the generator makes of the file's path, by its configuration. */
  const usualPath = (): string | undefined => {
    const isPost = /(?:^|\/)_posts\//.test(name);
    const parts = { day: day ?? fileDate, slug: slugName ?? bare, front };
    if (generator === "Hugo") {
      const isOther = isObject(config["permalinks"]) || config["uglyURLs"] !== undefined;
      return isOther ? undefined : `/${[...parents, slugName ?? own].map(urlized).join("/")}/`;
    }
    if (generator === "Zola") return `/${[...parents, parts.slug].join("/")}/`;
    if (generator === "Jekyll" && isPost) return jekyllPath(config, parts);
    if (generator !== "Hexo" || !isPost) return undefined;
    const said = config["permalink"];
    const pattern = typeof said === "string" ? said : ":year/:month/:day/:title/";
    return pathOf(pattern, config, { ...parts, slug: [...parents, bare].join("/") });
  };
  let path: string | undefined;
  for (const key of pathKeys) {
    const value = text(key);
    if (value === undefined) continue;
    const found = pathOf(value, config, { day: day ?? fileDate, slug: slugName ?? bare, front });
    if (found === undefined) left[key] = front[key];
    else path ??= found;
  }
  const stated = path;
  path ??= inLanguage(usualPath(), name, site);

  const aliases: string[] = [];
  const names: string[] = [];
  for (const key of aliasKeys) {
    for (const alias of textsOf(front[key], key, new Set())) {
      const plain = alias.trim();
      if (generator === "Obsidian" || (generator === undefined && !plain.includes("/")))
        names.push(plain);
      else {
        const isRelative = generator === "Hugo" && !/^(?:\/|https?:)/i.test(plain);
        const base = isRelative ? `/${parents.map(urlized).join("/")}/` : "/";
        aliases.push(plainPath(plain, base));
      }
    }
  }
  return {
    place: {
      slug: slugName ?? lastPart(stated) ?? bare,
      path,
      aliases: aliases.filter((it) => it !== "/" && it !== path),
      names,
      fileDate,
    },
    left,
  };
}

/** Hugo and Zola put a translation, `name.ar.md`, below its language, unless that is the site's own. */
function inLanguage(path: string | undefined, name: string, { generator, config }: Site) {
  if (path === undefined || !/^(?:Hugo|Zola)$/.test(generator ?? "")) return path;
  const language = translation.exec(name)?.[1]?.toLowerCase();
  const own = config["default_language"] ?? config["defaultContentLanguage"] ?? "en";
  return language === undefined || language === own ? path : `/${language}${path}`;
}

interface Parts {
  day: string | undefined;
  slug: string;
  front: JsonObject;
}

/** A path as a front matter or a configuration has it, its `:year` and the like filled in. */
function pathOf(written: string, config: JsonObject, parts: Parts): string | undefined {
  if (/\{\{|\{%/.test(written)) return undefined;
  if (/^https?:/i.test(written)) {
    const base = [config["url"], config["baseURL"], config["base_url"]].find(
      (it): it is string => typeof it === "string" && URL.canParse(it),
    );
    const isOwn =
      URL.canParse(written) &&
      base !== undefined &&
      new URL(base).hostname === new URL(written).hostname;
    return isOwn ? plainPath(written, "/") : undefined;
  }
  if (!written.includes(":")) return plainPath(written, "/");
  const filled = filledIn(written, parts);
  return filled === undefined ? undefined : plainPath(filled, "/");
}

const jekyllStyles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  none: "/:categories/:title.html",
};

function jekyllPath(config: JsonObject, parts: Parts): string | undefined {
  const said = typeof config["permalink"] === "string" ? config["permalink"] : "date";
  return pathOf(jekyllStyles[said] ?? said, config, parts);
}

/** A pattern with what it names; `undefined` where that is not known. */
function filledIn(pattern: string, { day, slug, front }: Parts): string | undefined {
  const [year = "", month = "", date = ""] = day?.split("-") ?? [];
  const categories = ["categories", "category"].flatMap((key) =>
    textsOf(front[key], key, new Set()).flatMap((it) =>
      key === "category" ? [it] : it.split(" "),
    ),
  );
  const values: Readonly<Record<string, string>> = {
    ...(day !== undefined && {
      year,
      month: month.padStart(2, "0"),
      day: date.padStart(2, "0"),
      i_month: String(Number(month)),
      i_day: String(Number(date)),
      short_year: year.slice(2),
    }),
    title: slug,
    slug,
    name: slug.split("/").at(-1) ?? slug,
    filename: slug,
    categories: categories.map((it) => it.toLowerCase()).join("/"),
    category: categories.join("/"),
    output_ext: ".html",
  };
  let isKnown = true;
  const filled = pattern.replace(/:(\w+)/g, (_, key: string) => {
    isKnown &&= Object.hasOwn(values, key);
    return values[key] ?? "";
  });
  return isKnown ? filled : undefined;
}

/** An address as a path that is not percent-encoded, with one slash before and none doubled. */
function plainPath(written: string, base: string): string {
  const site = "http://site.invalid";
  const whole = URL.canParse(written, site + base)
    ? new URL(written, site + base).pathname
    : written;
  return `/${decodedOrNot(whole)}`.replace(/\/{2,}/g, "/").normalize("NFC");
}

/** Hugo's way with names. */
function urlized(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, "-");
}

function lastPart(path: string | undefined): string | undefined {
  const last = path?.split("/").findLast((it) => it !== "");
  const plain = last?.replace(/\.html?$/i, "");
  return plain === undefined || plain === "" || /^index$/i.test(plain) ? undefined : plain;
}
