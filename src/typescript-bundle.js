/**
 * A bundle of our code and of the packages that it uses, for a Node that does not run TypeScript by itself: to
 * find and to load each module takes longer than to run most of them. It is kept for the next command.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** `npm ci` empties it. */
const CACHE = path.join(PROJECT, "node_modules/.cache/typescript");

/** The file of a bundle that says of which project it is. */
const OF = "project";

/** What processes are started with, and what Eleventy loads by its path. */
const STARTED = /^src\/(?:cli\/[\w-]+|build\/worker|dev\/preview-worker)\.ts$/;
const LOADED = /^eleventy\.config\.ts$|\.11ty(?:data)?\.m?[jt]s$|^_data\//;

/** Packages with native parts or with files of their own, which a bundle would look for beside itself. */
const EXTERNAL = [
  "@11ty/eleventy-dev-server",
  "@11ty/eleventy-img",
  "@napi-rs/*",
  "esbuild",
  "fs-native-extensions",
  "pagefind",
  "sharp",
];

/** Packages of which modules ask where they are. */
const IN_PLACE = "node_modules.@11ty.";

/**
 * Gives the directory of the bundle for what a process is started with, made anew if a file has changed. None is
 * made where nothing can be written, nor of a file that is at fault, which is told when it is loaded by itself.
 *
 * @param {string} started a file.
 */
export async function openBundle(started) {
  if (!STARTED.test(nameOf(started))) return undefined;
  const sources = [...["src", "_data", "_includes", "pages"].flatMap(codeIn), "eleventy.config.ts"];
  const inputs = [...sources, "package.json", "node_modules/.package-lock.json"].map((name) => {
    const { ino, size, mtimeMs, ctimeMs } =
      statSync(path.join(PROJECT, name), { throwIfNoEntry: false }) ?? {};
    return [name, ino, size, mtimeMs, ctimeMs];
  });
  const key = JSON.stringify([PROJECT, inputs]);
  const kept = path.join(CACHE, createHash("sha256").update(key).digest("hex"));
  if (existsSync(kept)) utimesSync(kept, new Date(), new Date());
  else await makeBundle(sources, kept).catch(() => {});
  return existsSync(kept) ? kept : undefined;
}

/**
 * @param {string[]} sources
 * @param {string} kept where it is kept.
 */
async function makeBundle(sources, kept) {
  const staged = `${kept}.${process.pid}`;
  await mkdir(staged, { recursive: true });
  // A day is longer than a command runs that may still load some of it; copies of the project are soon gone.
  for (const name of readdirSync(CACHE)) {
    const file = path.join(CACHE, name);
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    const project = await readFile(path.join(file, OF), "utf8").catch(() => PROJECT);
    if (used < Date.now() - 86_400_000 || !existsSync(project)) {
      await rm(file, { recursive: true, force: true });
    }
  }
  const { build, stop } = await import("esbuild");
  const { devDependencies } = JSON.parse(textOf("package.json"));
  const placed = sources.filter((name) => textOf(name).includes("import.meta"));
  const filter = new RegExp(
    [IN_PLACE, ...placed.map((name) => `${name.replace(/[^\w-]/gu, ".")}$`)].join("|"),
  );
  // It is stopped before it has used much memory, and would take a third longer to collect it.
  process.env.GOGC = "off";
  const built = build({
    absWorkingDir: PROJECT,
    entryPoints: sources
      .filter((name) => STARTED.test(name) || LOADED.test(name))
      .map((name) => ({ in: name, out: name.replaceAll("/", "+") })),
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    outdir: staged,
    outExtension: { ".js": ".mjs" },
    minifyWhitespace: true,
    external: [...EXTERNAL, ...Object.keys(devDependencies)],
    banner: {
      js: 'const require = process.getBuiltinModule("module").createRequire(import.meta.url);',
    },
    sourcemap: "linked",
    sourcesContent: false,
    sourceRoot: pathToFileURL(`${kept}/`).href,
    tsconfigRaw: {},
    logLevel: "silent",
    metafile: true,
    plugins: [{ name: "in place", setup: (esbuild) => esbuild.onLoad({ filter }, inPlace) }],
  });
  delete process.env.GOGC;
  try {
    const { inputs } = (await built).metafile;
    const own = Object.keys(inputs).filter((name) => !name.includes("node_modules/"));
    if (!own.every((name) => sources.includes(name))) return; // it might change without notice
    await writeFile(path.join(staged, OF), PROJECT);
    await rename(staged, kept);
  } finally {
    await stop();
    await rm(staged, { recursive: true, force: true });
  }

  /** @type {(args: import("esbuild").OnLoadArgs) => import("esbuild").OnLoadResult} */
  function inPlace({ path: filename }) {
    const { href: url } = pathToFileURL(filename);
    const meta = { url, filename, dirname: path.dirname(filename), bundle: kept };
    const text = readFileSync(filename, "utf8");
    return {
      contents: text.replaceAll("import.meta", () => `(${JSON.stringify(meta)})`),
      loader: "default",
    };
  }
}

/**
 * The URL of a module in a bundle, if it is there.
 *
 * @param {string | undefined} bundle
 * @param {string} url of its file.
 */
export function bundledUrl(bundle, url) {
  // What is asked for with a query is to be loaded anew.
  if (bundle === undefined || !url.startsWith("file:") || url.includes("?")) return undefined;
  const file = path.join(bundle, `${nameOf(fileURLToPath(url)).replaceAll("/", "+")}.mjs`);
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function codeIn(folder) {
  const directory = path.join(PROJECT, folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return codeIn(name);
    return /\.m?[jt]s$/.test(name) && !name.endsWith(".test.ts") ? [name] : [];
  });
}

/** @param {string} name */
function textOf(name) {
  return readFileSync(path.join(PROJECT, name), "utf8");
}

/** @param {string} file */
function nameOf(file) {
  return path.relative(PROJECT, file).replaceAll(path.sep, "/");
}
