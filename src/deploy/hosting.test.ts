/** The site on hosts as people have them, visited by a reader: at the root, and below a path. */
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch, openPage } from "../testing/browser.ts";
import { runCommand, typeScriptOf } from "../testing/command.ts";
import { KEYS, ObjectStore } from "../testing/object-store.ts";
import { copySite } from "../testing/place.ts";
import { copyProject } from "../testing/project.ts";
import { serveStatic } from "../lab/browser/static-server.ts";
import { ensureServers, startCaddy, startNginx, type WebServer } from "../testing/web-servers.ts";
import { readRedirects } from "./redirects.ts";
import { caddyConfig } from "./server-config.ts";
import { parseManifest, readSite } from "./site-files.ts";
import { verify } from "./verify.ts";

const PREFIX = "/archive/";
const NEWSPAPER = `
import { defineNewspaper } from "../src/newspaper/newspaper.ts";
import { identity } from "../src/testing/newspaper.ts";
export default defineNewspaper({
  ...identity,
  url: "https://altareeq.example${PREFIX}",
  data: { months: false },
});
`;

let directory: string;
let browser: Browser;
/** A copy of the project whose site lies below a path. */
let project: string;
let site: string;
const servers: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  ensureServers();
  directory = mkdtempSync(path.join(os.tmpdir(), "sijill-hosting-"));
  project = path.join(directory, "project");
  copyProject(project, NEWSPAPER);
  site = copySite(project);
  const added = path.join(project, "public");
  mkdirSync(path.join(added, ".well-known"), { recursive: true });
  writeFileSync(path.join(added, ".well-known/security.txt"), "Contact: mailto:a@example.org\n");
  writeFileSync(path.join(added, "_headers"), "/*\n  x-own: 1\n");
  browser = await launch();
  const built = await runCommand(project, "build");
  if (built.status !== 0) throw new Error(built.stderr);
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) await server.close();
  rmSync(directory, { recursive: true });
});

const within = (name: string): string => path.join(directory, name);
const started = <Server extends { close(): Promise<void> }>(server: Server): Server => {
  servers.push(server);
  return server;
};
const ended = async (name: string, ...args: string[]): Promise<string> => {
  const { status, stdout, stderr } = await runCommand(project, name, args);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
};

/** A page of a reader's, whom the site's policy protects, if its scripts know it already. */
const open = (origin: string): ReturnType<typeof openPage> => {
  const front = readFileSync(path.join(site, "index.html"), "utf8");
  return openPage(browser, origin, { bypassCSP: !/content-security-policy/i.test(front) });
};

/** What a reader does: comes by an old link, reads, searches, opens what is found. */
async function visit(origin: string, prefix: string, oldPath = "news/12345.html"): Promise<void> {
  const { page, faults } = await open(origin);
  await page.goto(prefix + oldPath);
  await page.waitForURL(`**${prefix}2024/05/07/troops/`);
  await page.goto(prefix);
  await page.waitForLoadState("networkidle");
  await page.goto(`${prefix}search/?q=${encodeURIComponent("الشوارع")}`);
  await page.locator(".search-result a").first().click();
  await page.waitForURL(`**${prefix}2024/05/06/flood/**`);
  expect(await page.evaluate(() => document.fonts.ready.then(({ size }) => size))).toBeGreaterThan(
    0,
  );
  expect(faults).toEqual([]);
  await page.context().close();
}

/** Where a host leads from an ARK in the form that the standard has. */
async function ofArk(origin: string, prefix: string): Promise<string> {
  const { url } = await fetch(`${origin}${prefix}ark:/99999/s1fbgk3wdd`);
  return url;
}

/** What a check of the host finds. */
const found = (server: WebServer, built: string, prefix: string) =>
  verify(new URL(prefix, server.origin), readSite(built), readRedirects(built, prefix));

test("a newspaper that publishes no files of months says nothing of them", () => {
  expect(existsSync(path.join(site, "2024/05/articles.json"))).toBe(false);
  const page = readFileSync(path.join(site, "data/index.html"), "utf8");
  expect(page).not.toContain("articles.json");
  expect(page).toContain(`href="${PREFIX}data/2024.csv.gz"`);
});

let nginx: WebServer;
test("rsync to nginx, below a path, with compressed copies", async () => {
  const served = within("served");
  await ended("deploy", "rsync", served, "--precompress");
  await ended("deploy", "nginx", served, "--brotli", "--to", within("nginx"));
  const config = Object.fromEntries(
    ["sijill-http.conf", "sijill-server.conf"].map((name) => [
      name,
      readFileSync(path.join(within("nginx"), name), "utf8"),
    ]),
  );
  nginx = started(await startNginx(within("nginx"), config));
  expect(await found(nginx, site, PREFIX)).toMatchObject({ errors: [], warnings: [] });
  for (const encoding of ["br", "gzip"]) {
    const response = await fetch(nginx.origin + PREFIX, {
      headers: { "accept-encoding": encoding },
    });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(await response.text()).toBe(readFileSync(path.join(site, "index.html"), "utf8"));
  }
  const folder = await fetch(`${nginx.origin}${PREFIX}2024/05`, { redirect: "manual" });
  expect(folder.headers.get("location")).toBe(`${PREFIX}2024/05/`);
  const hidden = (name: string) => fetch(`${nginx.origin}${PREFIX}${name}`);
  expect((await hidden(".sijill-deploy/state")).status).toBe(404);
  expect((await hidden(".well-known/security.txt")).status).toBe(200);
  await visit(nginx.origin, PREFIX);
  expect(await ofArk(nginx.origin, PREFIX)).toBe(`${nginx.origin}${PREFIX}2023/12/31/year-end/`);
});

test("a reader whose page is older than the site searches on, in the index of that page", async () => {
  const served = within("served");
  const outlines = (): string[] =>
    [
      ...parseManifest(readFileSync(path.join(served, "manifest-sha256.txt"), "utf8")).keys(),
    ].filter((file) => file.endsWith(".outline"));
  const { page, faults } = await open(nginx.origin);
  const search = async (words: string): Promise<string[]> => {
    await page.locator("#search-query").fill(words);
    const mark = page.locator(".search-result mark", { hasText: words });
    await mark.first().waitFor();
    return page.locator(".search-result h2, .search-result h3").allTextContents();
  };
  await page.goto(`${PREFIX}search/`);
  await search("القوات");
  const [before = ""] = outlines();

  const flood = path.join(project, "articles/2024/05/06-flood.md");
  const text = readFileSync(flood, "utf8");
  writeFileSync(flood, text.replace("أمطار غزيرة", "سيول جارفة"));
  // What comes before it on its day would be found in its place.
  writeFileSync(
    path.join(project, "articles/2024/05/06-earlier.md"),
    "---\ntitle: خبر الصباح\ndate: 2024-05-06T01:00\nsection: محليات\n---\n\nافتتح السوق أبوابه.\n",
  );
  await ended("build");
  await ended("deploy", "rsync", served, "--precompress");
  const [after = ""] = outlines();
  expect(after).not.toBe(before);

  expect(await search("الشوارع")).toEqual([expect.stringContaining("أمطار غزيرة على الساحل")]);
  expect(faults).toEqual([]);
  await page.reload();
  expect(await search("الشوارع")).toEqual([expect.stringContaining("سيول جارفة على الساحل")]);
  await page.context().close();

  expect(existsSync(path.join(served, before))).toBe(true);
  writeFileSync(flood, text);
  await ended("build");
  await ended("deploy", "rsync", served, "--precompress");
  expect(existsSync(path.join(served, before))).toBe(false);
  expect(existsSync(path.join(served, after))).toBe(true);
  expect(await found(nginx, site, PREFIX)).toMatchObject({ errors: [], warnings: [] });
});

test("rsync to Caddy, at the root", async () => {
  const built = inject("site");
  const served = within("caddy-served");
  await ended("deploy", "rsync", served, "--precompress", "--output", built);
  const redirects = readRedirects(built, "/");
  const config = caddyConfig({ root: served, prefix: "/", redirects, files: readSite(built) });
  const caddy = started(await startCaddy(within("caddy"), config));
  expect(await found(caddy, built, "/")).toMatchObject({ errors: [], warnings: [] });
  const { headers } = await fetch(caddy.origin, { headers: { "accept-encoding": "br" } });
  expect(headers.get("content-encoding")).toBe("br");
  await visit(caddy.origin, "/");
  expect(await ofArk(caddy.origin, "/")).toBe(`${caddy.origin}/2023/12/31/year-end/`);
});

test("a bucket, by a deploy that was killed and run again", async () => {
  const store = started(await ObjectStore.start());
  const env = {
    AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    AWS_ENDPOINT_URL_S3: store.endpoint,
  };
  const args = ["s3", `s3://archive${PREFIX}`, "--at-once", "8"];
  const script = path.join(project, "src/cli/deploy.ts");
  const killed = spawn(process.execPath, [typeScriptOf(project), script, ...args], {
    cwd: project,
    env: { ...process.env, ...env },
  });
  const gone = new Promise((resolve) => killed.once("exit", resolve));
  await expect.poll(() => store.objects.size, { timeout: 30_000 }).toBeGreaterThan(100);
  killed.kill("SIGKILL");
  await gone;
  expect([...store.objects.keys()].filter((key) => key.endsWith("/sw.js"))).toEqual([]);

  const { status, stdout } = await runCommand(project, "deploy", args, env);
  expect(status).toBe(0);
  expect(stdout).toMatch(/taken up where it was stopped/);
  const verdict = await verify(
    new URL(PREFIX, store.website),
    readSite(site),
    readRedirects(site, PREFIX),
  );
  expect(verdict.errors).toEqual([]);
  // A bucket sends no headers but those of its objects.
  expect(verdict.warnings.filter((warning) => !/policy|nosniff|options/.test(warning))).toEqual([]);
  await visit(store.website, PREFIX);
});

test.each(["github-pages", "netlify"])(
  "a directory for %s has what pages of the last build ask for",
  async (host) => {
    // The last build is live on nginx; this one has another article.
    const output = within(`${host}-site`);
    cpSync(site, output, { recursive: true });
    const manifest = path.join(output, "manifest-sha256.txt");
    const outline = /^[0-9a-f]{64} {2}(search\/bundles\/\S+\.outline)\n/m;
    const lines = readFileSync(manifest, "utf8");
    const [, old = ""] = outline.exec(lines) ?? [];
    rmSync(path.join(output, old));
    writeFileSync(manifest, lines.replace(outline, ""));
    const target = within(`${host}-upload`);
    const url = nginx.origin + PREFIX;
    const said = await ended("deploy", host, "--output", output, "--url", url, "--to", target);
    expect(said).toContain("1 of them of the last build, for open pages");

    const root = host === "github-pages" ? target : path.join(target, PREFIX);
    expect(readFileSync(path.join(root, old))).toEqual(readFileSync(path.join(site, old)));
    expect(readFileSync(path.join(root, "carried-sha256.txt"), "utf8")).toMatch(outline);
    const page = path.join(root, "news/12345.html");
    const isTold = host !== "github-pages";
    // A former path is told once: by the host's file, or by a page.
    expect(existsSync(page)).toBe(!isTold);
    if (!isTold) return;
    const redirects = readFileSync(path.join(target, "_redirects"), "utf8");
    expect(redirects).toContain(`${PREFIX}news/12345.html ${PREFIX}2024/05/07/troops/ 301\n`);
    const headers = readFileSync(path.join(target, "_headers"), "utf8");
    expect(headers).toMatch(
      /^\/\*\n {2}x-own: 1\n\/archive\/\*\n {2}content-security-policy: default-src 'self'/,
    );
    expect(headers).toContain(
      "/archive/assets/*\n  cache-control: public, max-age=31536000, immutable\n",
    );
    const plain = started(await serveStatic(target));
    await visit(plain.origin, PREFIX, "2024/05/07/troops/");
  },
);
