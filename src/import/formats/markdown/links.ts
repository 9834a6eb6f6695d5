/** Links between the articles of an input, by the names and paths that their texts have for each other. */
import path from "node:path/posix";
import { decodedOrNot } from "../../../lib/percent-decoded.ts";
import { nameKey } from "../../input/neighbours.ts";
import type { Place } from "./addresses.ts";

interface Target {
  /** Its path from its site's root. */
  name: string;
  /** Its path on the old site; made up where that is not known. */
  path: string;
  isMadeUp: boolean;
  /** What leads to it: its old address, which is found again in the archive, or its path there. */
  address: string;
}

/** Where articles are found that others link to. */
export class Links {
  readonly #byName = new Map<string, Target>();
  readonly #byFile = new Map<string, Target>();
  readonly #byAddress = new Map<string, Target>();
  /** Articles that are linked to by a made-up address, which has to lead on then. */
  readonly #wanted = new Set<Target>();
  /** Links that were not looked at yet: all articles have to be known first. */
  readonly #links: { name: string | undefined; file: string; from: string }[] = [];
  readonly #claimed = new Map<string, string>();

  /**
   * Adds an article.
   *
   * @param base where its site was.
   * @param isSure whether it will be in the archive: without a base a link to it leads there alone.
   */
  add(name: string, place: Place, base: string | undefined, isSure: boolean): void {
    const isMadeUp = place.path === undefined;
    const isOnWeb = base !== undefined && !isMadeUp;
    if (!isOnWeb && !isSure) return;
    const plain = stem(name);
    const own = place.path ?? madeUpPath(plain);
    const address = isOnWeb ? addressAt(base, own) : own;
    const target: Target = { name, path: own, isMadeUp, address };
    const set = (map: Map<string, Target>, key: string) => {
      if (!map.has(nameKey(key))) map.set(nameKey(key), target);
    };
    set(this.#byFile, plain);
    const isBundle = /(?:^|\/)_?index$/i.test(plain);
    const folder = isBundle ? path.dirname(plain) : plain;
    set(this.#byFile, folder);
    const bare = path.basename(folder);
    for (const it of [
      bare,
      bare.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_]/, ""),
      place.slug ?? "",
      ...place.names,
    ])
      set(this.#byName, it);
    for (const it of [place.path, ...place.aliases])
      if (it !== undefined) set(this.#byAddress, bareAddress(it));
  }

  /** Notes what a text links to by names and files: such links need an address to lead to. */
  want(body: string, from: string): void {
    const links = body.matchAll(
      /\[\[([^\]|#^\n]+)|\]\(<?([^\s()<>]+?\.(?:mdx?|markdown))(?=[#)\s>])/gi,
    );
    for (const [, name, file = ""] of links) this.#links.push({ name, file, from });
  }

  /** The made-up address of an article that others link to. */
  pathOf(name: string): string | undefined {
    for (const { name: wiki, file, from } of this.#links.splice(0)) {
      const target = wiki === undefined ? this.#ofHref(file, from) : this.#named(wiki.trim(), from);
      if (target?.isMadeUp === true) this.#wanted.add(target);
    }
    const own = this.#byFile.get(nameKey(stem(name)));
    return own && this.#wanted.has(own) ? own.path : undefined;
  }

  /** The address of an article by its name, or by its path from an article or from the site's root. */
  find(name: string, from: string): string | undefined {
    return this.#named(name, from)?.address;
  }

  /** The address of an article that a link of another leads to, with the link's fragment. */
  toArticle(href: string, from: string): string | undefined {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return undefined;
    const [, plain = "", more = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const target = this.#ofHref(plain, from);
    return target && target.address + (/#.*/.exec(more)?.[0] ?? "");
  }

  /** Whether an address is an article's own: the first that claims it has it. */
  claim(address: string, name: string): boolean {
    const key = bareAddress(address).toLowerCase();
    const owner = this.#claimed.get(key) ?? name;
    this.#claimed.set(key, owner);
    return owner === name;
  }

  #named(name: string, from: string): Target | undefined {
    const plain = name.replace(/#.*$/s, "").replace(/\.(?:mdx?|markdown)$/i, "");
    return (
      this.#byName.get(nameKey(plain)) ??
      this.#ofHref(plain, from) ??
      this.#byName.get(nameKey(path.basename(plain)))
    );
  }

  #ofHref(href: string, from: string): Target | undefined {
    const plain = decodedOrNot(href);
    if (plain === "") return undefined;
    const file = plain.replace(/\/$/, "").replace(/\.(?:mdx?|markdown)$/i, "");
    const isAbsolute = file.startsWith("/") || file.startsWith("@/");
    const whole = isAbsolute ? file.replace(/^@?\//, "") : path.join(path.dirname(from), file);
    const own = this.#byFile.get(nameKey(stem(from)));
    const base = own === undefined || own.isMadeUp ? "/" : own.path;
    const onSite = isAbsolute
      ? plain
      : decodedOrNot(new URL(plain, `http://site.invalid${encodeURI(base)}`).pathname);
    return (
      this.#byFile.get(nameKey(whole)) ??
      this.#byFile.get(nameKey(`content/${whole}`)) ??
      this.#byAddress.get(nameKey(bareAddress(onSite)))
    );
  }
}

/** The address of a path on a site. */
export function addressAt(base: string, own: string): string {
  return new URL(own.slice(1).split("/").map(encodeURIComponent).join("/"), base).href;
}

/** A path for a file whose site had none: no name in it begins with a dot, or ends in a space. */
function madeUpPath(file: string): string {
  const names = file.split("/").map((name) =>
    name
      .replace(/^[._\s]+/, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return `/${names.filter((name) => name !== "").join("/")}/`;
}

function stem(name: string): string {
  return name.replace(/\.\w+$/, "");
}

function bareAddress(address: string): string {
  return address.replace(/(?:\/index)?(?:\.html?)?\/*$/i, "");
}
