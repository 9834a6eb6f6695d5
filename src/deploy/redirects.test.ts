import { expect, test } from "vitest";
import { hosts } from "./limits.ts";
import { caddyMap, encoded, nginxMap, redirectsFile, type Redirect } from "./redirects.ts";

const redirect = (from: string, to = "/2024/05/07/كأس/"): Redirect => ({
  from,
  to: encoded(to),
  page: `${from.slice(1)}${from.endsWith("/") ? "index.html" : ""}`,
});

test("a former path of a folder leads on with and without its slash", () => {
  const { text } = redirectsFile([redirect("/خبر/12/"), redirect("/n/3.html")], 10, "/");
  const target = "/2024/05/07/%D9%83%D8%A3%D8%B3/";
  expect(text.split("\n")).toEqual([
    `/%D8%AE%D8%A8%D8%B1/12/ ${target} 301`,
    `/%D8%AE%D8%A8%D8%B1/12 ${target} 301`,
    `/n/3.html ${target} 301`,
    "",
  ]);
});

test("what a host has no room for keeps its page", () => {
  const redirects = Array.from({ length: 1500 }, (_, i) => redirect(`/n/${i}/`));
  const { included, text } = redirectsFile(redirects, hosts.cloudflare.redirects, "/");
  expect(included).toHaveLength(1000);
  expect(text.split("\n")).toHaveLength(2001);
  const long = redirect(`/${"خبر".repeat(100)}/`);
  expect(redirectsFile([long, redirect("/n/1.html")], 10, "/").included).toHaveLength(1);
});

test("no path can say more to a server than that it is a path", () => {
  const hostile = redirect('/a"; } server { "\\$uri{path}/', "/b\"$uri' {http.host} #;");
  const lines = redirectsFile([hostile], 10, "/").text.trimEnd().split("\n");
  expect(lines.map((line) => line.split(" ").length)).toEqual([3, 3]);
  expect(nginxMap([hostile], "$r", "/").split("\n")).toEqual([
    "map $uri $r {",
    '  default "";',
    '  "/a\\"; } server { \\"\\\\$uri{path}/" "/b%22%24uri%27%20%7Bhttp.host%7D%20%23;";',
    '  "/a\\"; } server { \\"\\\\$uri{path}" "/b%22%24uri%27%20%7Bhttp.host%7D%20%23;";',
    "}",
  ]);
  expect(caddyMap([hostile], "{r}", "/").split("\n")).toEqual([
    "map {path} {r} {",
    '  default ""',
    "}",
  ]);
  expect(() => caddyMap([redirect("/a\n}")], "{r}", "/")).toThrow("control characters");
});

test("one rule leads from the form of ARKs that the standard has to their pages", () => {
  const ark = [redirect("/x/ark/99999/s1bcd/")];
  const rule = (text: string) => text.split("\n").find((line) => line.includes("ark:"));
  expect(rule(redirectsFile(ark, 10, "/x/").text)).toBe("/x/ark:* /x/ark/:splat 301");
  expect(rule(redirectsFile(ark, 0, "/x/").text)).toBeUndefined();
  expect(rule(nginxMap(ark, "$r", "/x/"))).toContain('"/x/ark/$ark";');
  expect(rule(caddyMap(ark, "{r}", "/x/"))).toContain('"/x/ark/${1}"');
  for (const none of [nginxMap([redirect("/n/1/")], "$r", "/"), redirectsFile([], 10, "/").text]) {
    expect(rule(none)).toBeUndefined();
  }
});
