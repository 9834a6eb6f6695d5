import { describe, expect, test } from "vitest";
import { contentType, cacheControl, FOR_EVER, isNamedByContent, uploadStep } from "./delivery.ts";
import { decodeState, emptyState, encodeState, type HostState } from "./host-state.ts";
import { planDeploy } from "./plan.ts";
import { parseManifest } from "./site-files.ts";

const site = (...paths: string[]) =>
  paths.map((path) => ({ path, fingerprint: path.length.toString() }));
const OLD = "search/bundles/2024-05-07-small/0123456789.outline";
const NEW = "search/bundles/2024-05-07-small/abcdef0123.outline";

/** What a host has after some deploys, one after the other. */
function after(
  deploys: (readonly { path: string; fingerprint: string }[])[],
  keep?: number,
): HostState {
  return deploys.reduce((host, wanted) => planDeploy(wanted, host, keep).after, emptyState());
}

describe("a deploy", () => {
  test("keeps what is named by its content until the deploy after next", () => {
    const builds = [site("index.html", OLD), site("index.html", NEW), site("a.html", NEW)];
    const second = planDeploy(builds[1]!, after(builds.slice(0, 1)));
    expect(second.remove).toEqual([]);
    expect([...second.after.retired.keys()]).toEqual([OLD]);
    const third = planDeploy(builds[2]!, second.after);
    expect(third.remove).toEqual([OLD, "index.html"]);
    expect(planDeploy(builds[2]!, after(builds.slice(0, 2), 2), 2).remove).toEqual(["index.html"]);
  });

  test("that changes nothing does not count", () => {
    const builds = [site("index.html", OLD), site("index.html", NEW), site("index.html", NEW)];
    expect([...after(builds).retired.keys()]).toEqual([OLD]);
  });

  test("does not upload again what is still there of an older build", () => {
    const host = after([site("index.html", OLD), site("index.html", NEW)]);
    const back = planDeploy(site("index.html", OLD), host);
    expect(back.steps).toEqual([]);
    expect([...back.after.retired.keys()]).toEqual([NEW]);
    expect(back.remove).toEqual([]);
  });

  test("puts what is named before what names it", () => {
    const order = [
      "search/bundles/2024-05-07-small/index/fa_1234567.pf_index",
      "data/2024.csv.gz",
      "2024/05/07/slug/index.html",
      "2024/05/07/index.html",
      "2024/05/index.html",
      "sections/index.html",
      "index.html",
      "feed.xml",
      "search/api.js",
      "search/manifest.json",
      "manifest-sha256.txt",
    ];
    const { steps } = planDeploy(site(...order.toReversed()), emptyState());
    expect(steps.flat().map(({ path }) => path)).toEqual(order);
    expect(steps).toHaveLength(order.length);
    // A page's compressed copies go up with it.
    const copies = planDeploy(site("a/index.html.br", "index.html", "a/index.html"), emptyState());
    expect(copies.steps.map((step) => step.map(({ path }) => path))).toEqual([
      ["a/index.html.br", "a/index.html"],
      ["index.html"],
    ]);
    expect(uploadStep("assets/site-WAQDV4NS.css")).toBe(0);
  });
});

test("a host's state is read as it was written, whatever files are called", () => {
  const state = after([site("كأس/a b.html", OLD), site("كأس/a b.html", "٢ + 1 x", NEW)]);
  expect(decodeState(encodeState(state))).toEqual(state);
});

test.each(["../x", "assets/../../x-ABCDEFGH.js", "/etc/x", "a/./b", "a\\b", "a\u0000b"])(
  "a host that names %j is not believed",
  (file) => {
    const state = { ...emptyState(), files: new Map([[file, "1"]]) };
    expect(() => decodeState(encodeState(state))).toThrow("lies outside of the site");
    expect(() => parseManifest(`${"0".repeat(64)}  ${file}\n`)).toThrow("lies outside of the site");
  },
);

test.each([
  ["2024/05/07/كأس/index.html", "text/html; charset=utf-8", false],
  ["assets/site-WAQDV4NS.css", "text/css; charset=utf-8", true],
  ["assets/page.css", "text/css; charset=utf-8", false],
  ["sw.js", "text/javascript; charset=utf-8", false],
  ["search/api.js", "text/javascript; charset=utf-8", false],
  ["search/api.d.ts", "text/plain; charset=utf-8", false],
  ["search/worker-IU52TBL6.js", "text/javascript; charset=utf-8", true],
  ["search/manifest.json", "application/json; charset=utf-8", false],
  ["search/pagefind-1.5.2-f6b43d644a/wasm.unknown.pagefind", "application/octet-stream", true],
  [OLD, "application/octet-stream", true],
  ["pictures/book-fair-849b28525b-1200.avif", "image/avif", true],
  ["pictures/square-849b28525b.svg", "image/svg+xml; charset=utf-8", true],
  ["data/2024.csv.gz", "application/gzip", false],
  ["feed.xml", "application/atom+xml; charset=utf-8", false],
  ["manifest.webmanifest", "application/manifest+json; charset=utf-8", false],
])("%s is %s", (file, type, isNamed) => {
  expect(contentType(file)).toBe(type);
  expect(isNamedByContent(file)).toBe(isNamed);
  expect(cacheControl(file) === FOR_EVER).toBe(isNamed);
});
