/** What pages of other sites may read. */
import { expect, test } from "vitest";
import { sharedPages } from "../pages/site-paths.ts";
import { headersFile } from "./headers.ts";
import { nginxConfig } from "./server-config.ts";

/** The rules of a file of headers that allow it, as those hosts read them. */
const rules = [...headersFile("/p/").matchAll(/^\/p\/(.*)\n {2}access-control-allow-origin/gm)].map(
  ([, rule = ""]) => new RegExp(`^${rule.replaceAll(/:\w+/g, "[^/]+").replace("*", ".*")}$`),
);
const site = { root: "/srv", prefix: "/p/", redirects: [], files: [] };
const http = nginxConfig(site, false)["sijill-http.conf"] ?? "";
const [, pattern = ""] = /"~(\^.*)" "\*";/.exec(http) ?? [];
const nginx = new RegExp(pattern);

test.each([
  ["1906/02/25/manifest.json", true],
  ["1906/02/25/manifest-evening.json", true],
  ["1906/03/manifest.json", true],
  ["collection.json", true],
  ["1906/collection.json", true],
  ["scans/19-0123456789.webp", true],
  ["data/2024.csv.gz", true],
  ["search/api.js", true],
  ["1906/02/25/pages/19/index.html", false],
  ["1906/02/25/index.html", false],
  ["about/collection.json/index.html", false],
])("%s: %s", (file, isShared) => {
  expect(rules.some((rule) => rule.test(file))).toBe(isShared);
  expect(nginx.test(`/p/${file}`)).toBe(isShared);
});

test("all kinds of shared pages have a rule", () => {
  expect(rules.length).toBe(3 + sharedPages.paths.length);
});
