import { describe, expect, test } from "vitest";
import { articlesAllowed, hosts, overLimits, waysToLower, type SizedFile } from "./limits.ts";

const many = (count: number, of: (i: number) => string, bytes: number): SizedFile[] =>
  Array.from({ length: count }, (_, i) => ({ path: of(i), bytes }));

/** About the archive of 31,030 articles. */
const archive = [
  ...many(48_000, (i) => `2024/05/07/${i}/index.html`, 15_000),
  ...many(31_030, (i) => `search/bundles/b/fragment/2024-05-07-0/${i}.pf_fragment`, 2000),
  ...many(320, (i) => `${1998 + (i % 26)}/05/articles.json`, 325_000),
  ...many(52, (i) => `data/${1998 + (i % 26)}.csv.gz`, 1_000_000),
];

describe("the limits of hosts", () => {
  test("that a site exceeds are told with what would lower it", () => {
    expect(overLimits(archive, hosts["github-pages"])).toEqual([]);
    expect(overLimits(archive, hosts["cloudflare-paid"])).toEqual([]);
    expect(overLimits(archive, hosts.cloudflare)).toEqual([
      "Cloudflare Pages, free plan takes 20,000 files, and the site has 79,402",
    ]);
    const pictures = many(2, (i) => `pictures/p-0123456789-${i}.webp`, 60_000_000);
    expect(overLimits([...archive, ...pictures], hosts["github-pages"])).toEqual([
      "GitHub Pages takes 1,000 MB, and the site has 1,058.1 MB",
    ]);
    expect(waysToLower([...archive, ...pictures])).toEqual([
      "pictures of fewer pixels make fewer copies in other sizes: 2 files, 120 MB",
      "data: { months: false } in _data/newspaper.ts leaves out the JSON of each month: 320 files, 104 MB",
      "data: { years: false } in _data/newspaper.ts leaves out the dumps of each year: 52 files, 52 MB",
    ]);
  });

  test("of one file and of one folder name it", () => {
    const large = { path: "data/2024.csv.gz", bytes: 27_000_000 };
    expect(overLimits([large], hosts.cloudflare)).toEqual([
      "Cloudflare Pages, free plan takes files of 26.2 MB, and data/2024.csv.gz has 27 MB",
    ]);
    const folder = many(54_001, (i) => `pictures/${i}.png`, 1);
    expect(overLimits(folder, hosts.netlify)).toEqual([
      "Netlify takes 54,000 files in a folder, and pictures/ has 54,001",
    ]);
  });

  test("say how many articles they have room for", () => {
    expect(articlesAllowed(archive, hosts.cloudflare)).toBe(7815);
    expect(articlesAllowed(archive, hosts["github-pages"])).toBe(33_078);
    expect(articlesAllowed(archive, hosts.netlify)).toBeUndefined();
  });
});
