/** Messages about links that lead nowhere. */
import path from "node:path";
import { decodedOrNot } from "../../lib/percent-decoded.ts";
import { foldSpelling } from "../../lib/fold-spelling.ts";
import { didYouMean, nearest, publishedKinds, show } from "../../article/index.ts";
import { groupBy } from "../group-by.ts";
import type { Dead } from "./links.ts";
import { say, type Message } from "../../messages/message.ts";

/** What was expected, by what is wrong. */
const EXPECTED: Readonly<Record<Exclude<Dead, "missing">, Message>> = {
  empty: say("the path of a page or a file, or an address such as https://example.org"),
  outside: say("a file inside the archive, by its path from the article, such as ../report.pdf"),
  kind: say("a file of a kind that is published: {kinds}", {
    kinds: [...publishedKinds].join(", "),
  }),
  name: say(
    'a file whose name has none of ? " < > | * : \\ and no control characters, which hosts refuse; rename it',
  ),
  "two-names": say(
    "one file of this name; there are two, which differ in code points alone: rename one of them",
  ),
};

/**
 * Says what is wrong with a link.
 *
 * @param href as its author wrote it, perhaps percent-encoded.
 * @param file the path below the archive that was looked for, if it is within.
 * @param near finds what the author may have meant.
 */
export function deadLink(
  href: string,
  why: Dead,
  file: string | undefined,
  near: (path: string) => string | undefined,
): Message {
  const written = decodedOrNot(href);
  if (why !== "missing" || file === undefined) {
    return say("link: found {written}, expected {what}", {
      written: show(written),
      what: EXPECTED[why === "missing" ? "empty" : why],
    });
  }
  const meant = addressMeant(written) ?? near(`/${file}`);
  return say(
    "link: found {written}, expected a page of the site or a file of the archive (looked for {file}){hint}",
    { written: show(written), file, hint: didYouMean(meant) },
  );
}

/** Names of hosts as people type them: `www.x`, `x.com`, `x.eg`; a file's ending may look like one. */
const HOST =
  /^(?:www\.|(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|info|edu|gov|\p{L}{2})(?::\d+)?(?:[/?#]|$))/iu;
const MAIL = /^[^/?#@\s]+@[^/?#@\s]+\.[^/?#@\s]+$/;

/** The address that was meant where the scheme is missing. */
function addressMeant(written: string): string | undefined {
  if (MAIL.test(written)) return `mailto:${written}`;
  const looksLikeFile = /^[^/]+\.(?:md|gz|js|py|rb|sh|ts)$/i.test(written);
  return HOST.test(written) && !looksLikeFile ? `https://${written}` : undefined;
}

/**
 * Finds the valid path that is nearest to a mistyped one: first among those of the same name, then
 * among those of the same folder.
 *
 * @param paths what would have been valid, with a slash at their head.
 */
export function nearestPath(
  paths: () => readonly string[],
): (mistyped: string) => string | undefined {
  const nameOf = (one: string): string => path.posix.basename(one);
  const folderOf = (one: string): string => path.posix.dirname(one);
  const indexed = () => {
    const all = paths();
    const names = groupBy(all, (one) => foldSpelling(nameOf(one)));
    return { names, folders: groupBy(all, folderOf) };
  };
  let index: ReturnType<typeof indexed> | undefined;
  return (mistyped) => {
    const { names, folders } = (index ??= indexed());
    const same = names.get(foldSpelling(nameOf(mistyped))) ?? [];
    if (same.length > 0) return nearest(mistyped, same) ?? same[0];
    const beside = folders.get(folderOf(mistyped)) ?? [];
    const name = nearest(nameOf(mistyped), beside.map(nameOf));
    return beside.find((one) => nameOf(one) === name);
  };
}
