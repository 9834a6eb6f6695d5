/** The site's own files: stylesheet, fonts, scripts, icon, bundled and named by content. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashOf } from "../../lib/hash.ts";
import { build, stop, type BuildOptions, type Metafile, type OutputFile } from "esbuild";
import type { Newspaper } from "../../newspaper/newspaper.ts";
import type { AssetPicture, Assets, AssetScript } from "../../pages/site.ts";
import { browserPatterns } from "../../pages/site-paths.ts";
import {
  designPictures,
  designPlugin,
  type DesignPicture,
  type DesignPictures,
} from "./design-files.ts";
import { LICENCES, shippedLicences } from "./licences.ts";
import { projectDirectory } from "../project.ts";
import { languageFiles } from "./language-files.ts";
import { wordsPlugin } from "./words-plugin.ts";

/** Browsers of the last years: what they lack is rewritten. */
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/** Entry points, relative to the project. */
const STYLESHEET = "src/pages/styles/site.css";
const SCAN_STYLESHEET = "src/pages/styles/scans.css";
const SEARCH_SCRIPT = "src/browser/search/page.ts";
const OVER_TIME_SCRIPT = "src/browser/over-time/page.ts";
const CLIPPINGS_SCRIPT = "src/browser/clippings/page.ts";
const PAGE_SCRIPT = "src/browser/every-page/every-page.ts";
const EARLY_SCRIPT = "src/browser/every-page/early.ts";
const ARTICLE_SCRIPT = "src/browser/article/article.ts";
const PAGE_VIEW_SCRIPT = "src/browser/page-view/page-view.ts";
const ARTICLE_SCANS_SCRIPT = "src/browser/page-view/article-scans.ts";
const SERVICE_WORKER = "src/browser/offline/service-worker.ts";
const SEARCH_API = "src/browser/search/api.ts";
const SEARCH_TYPES = "src/search/format/types.ts";
const SEARCH_WORKER = "src/search/engine/worker.ts";

/** Where the bundler believes that it writes: paths on the site are below it. */
const OUTPUT = path.join(projectDirectory, "_site");

type Outputs = Metafile["outputs"];

/** What of a newspaper decides its files. */
export type AssetsOf = Pick<Newspaper, "design" | "interface">;

/** A file of the site. */
export interface AssetFile {
  /** Path on the site, POSIX, without a slash at its head. */
  path: string;
  content: Uint8Array;
}

/**
 * Bundles the site's own files, below `assets/`; the search module has the stable name
 * `search/api.js`, since others may import it.
 *
 * @returns the files, and the paths by which pages name them.
 */
export async function bundleAssets({
  design,
  interface: languages,
}: AssetsOf): Promise<{ assets: Assets; files: AssetFile[] }> {
  const pictures = designPictures(design);
  const isChosen = languages.length > 1;
  const common = {
    absWorkingDir: projectDirectory,
    bundle: true,
    minify: true,
    format: "esm",
    target: BROWSERS,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    write: false,
    plugins: [wordsPlugin(isChosen)],
    define: { CHOSEN: String(isChosen) },
  } satisfies BuildOptions;
  const search = path.join(OUTPUT, "search");
  const inAssets = {
    ...common,
    outdir: path.join(OUTPUT, "assets"),
    chunkNames: "[name]-[hash]",
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    metafile: true,
  } as const;
  // Each by itself: what two have in common would be files of their own, which are more to fetch.
  // What only some readers need is loaded by itself.
  const { READ, ARTICLES, FOR_EVER, KEPT } = browserPatterns;
  const scripts = [
    SEARCH_SCRIPT,
    OVER_TIME_SCRIPT,
    CLIPPINGS_SCRIPT,
    PAGE_SCRIPT,
    ARTICLE_SCRIPT,
    PAGE_VIEW_SCRIPT,
    ARTICLE_SCANS_SCRIPT,
  ].map((script) =>
    build({
      ...inAssets,
      entryPoints: [script],
      splitting: true,
      define: {
        ...common.define,
        READ: JSON.stringify(READ),
        ARTICLES: JSON.stringify(ARTICLES),
      },
    }),
  );
  const [worker, ...named] = await Promise.all([
    build({
      ...common,
      entryPoints: [SEARCH_WORKER],
      outdir: search,
      entryNames: "[name]-[hash]",
      loader: { ".txt": "text" },
      metafile: true,
    }),
    build({
      ...inAssets,
      entryPoints: [
        { in: STYLESHEET, out: "site" },
        { in: SCAN_STYLESHEET, out: "scans" },
        ...[...new Set(Object.values(pictures).map(({ file }) => file))].map((file) => ({
          in: file,
          out: path.basename(file, path.extname(file)).replace(/^.*:/, ""),
        })),
      ],
      plugins: [...common.plugins, designPlugin(design)],
      loader: { ".woff2": "file", ".svg": "copy", ".png": "copy" },
    }),
    // No module: a page that waits for it must not wait for others.
    build({ ...inAssets, format: "iife", entryPoints: [EARLY_SCRIPT] }),
    ...scripts,
  ]);
  const [workerFile = ""] = Object.keys(worker.metafile.outputs);
  const api = await build({
    ...common,
    entryPoints: [SEARCH_API],
    outfile: path.join(search, "api.js"),
    define: { ...common.define, WORKER: JSON.stringify(`./${path.basename(workerFile)}`) },
    metafile: true,
  });
  const outputs = Object.assign({}, ...named.map(({ metafile }) => metafile.outputs)) as Outputs;
  const shell = shellOf(outputs);
  const offline = await build({
    ...common,
    entryPoints: [SERVICE_WORKER],
    format: "iife",
    outfile: path.join(OUTPUT, "sw.js"),
    // The files' names say what is in them.
    define: {
      ...common.define,
      SHELL: JSON.stringify([...shell, "offline/", "clippings/"]),
      VERSION: JSON.stringify(hashOf(shell.join(" ")).slice(0, 8)),
      FOR_EVER: JSON.stringify(FOR_EVER),
      KEPT: JSON.stringify(KEPT),
    },
    metafile: true,
  });
  // The bundler is a process that would hold a hundred megabytes until the build ends.
  await stop();
  const bundles = [...named, worker, api, offline];
  const written = bundles.flatMap(({ outputFiles }) => outputFiles);
  const files = new Map(
    written.map((file: OutputFile) => [sitePath(file.path), file.contents] as const),
  );
  files.set("search/api.d.ts", await declaration());
  const licences = shippedLicences(bundles.map(({ metafile }) => metafile));
  files.set(LICENCES, Buffer.from(licences));
  for (const { path: name, content } of languageFiles(languages)) files.set(name, content);
  return {
    assets: assetsOf(outputs, pictures),
    files: [...files].map(([name, content]) => ({ path: name, content })),
  };
}

/** Adds a file to some, and all that it needs at once. */
function addWithImports(files: Set<string>, file: string, outputs: Outputs): void {
  if (files.has(file)) return;
  files.add(file);
  for (const { path: imported, kind } of outputs[file]?.imports ?? []) {
    if (kind !== "dynamic-import" && imported in outputs) addWithImports(files, imported, outputs);
  }
}

/** What every page needs, and what a reader has without a connection: kept on a reader's device from the first. */
function shellOf(outputs: Outputs): string[] {
  const entries = [
    STYLESHEET,
    PAGE_SCRIPT,
    EARLY_SCRIPT,
    ARTICLE_SCRIPT,
    CLIPPINGS_SCRIPT,
    "src/browser/clippings/keep.ts",
    "src/browser/offline/saved-pages.ts",
  ];
  const shell = new Set<string>();
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    const isEntry = entryPoint !== undefined && entries.includes(entryPoint);
    if (isEntry || file.endsWith(".woff2")) addWithImports(shell, file, outputs);
  }
  return [...shell].map((file) => sitePath(path.resolve(projectDirectory, file))).sort();
}

/** The TypeScript declaration of the search module: its types, and what it exports. */
async function declaration(): Promise<Uint8Array> {
  const types = await readFile(path.join(projectDirectory, SEARCH_TYPES), "utf8");
  const names = ["search", "prepare", "suggest", "locate"];
  const exported = names.map((name) => `export declare const ${name}: SearchModule["${name}"];\n`);
  return Buffer.from(`${types}\n${exported.join("")}`);
}

/** Writes the site's own files into a directory. Returns the paths by which pages name them. */
export async function writeAssets(output: string, newspaper: AssetsOf): Promise<Assets> {
  const { assets, files } = await bundleAssets(newspaper);
  for (const file of files) {
    const target = path.join(output, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  return assets;
}

function assetsOf(outputs: Outputs, pictures: DesignPictures): Assets {
  const urlOf = (file: string): string => `/${sitePath(path.resolve(projectDirectory, file))}`;
  const written = Object.entries(outputs);
  const fileOf = (name: string): string => {
    const found = written.find(([, { entryPoint }]) => entryPoint === name);
    if (!found) throw new Error(`esbuild wrote nothing for ${name}`);
    return found[0];
  };
  const entry = (name: string): string => urlOf(fileOf(name));
  const script = (name: string): AssetScript => {
    const files = new Set<string>();
    addWithImports(files, fileOf(name), outputs);
    const [own = "", ...imports] = [...files].map(urlOf);
    return { url: own, imports };
  };
  const { logo, logoDark } = pictures;
  const pictureOf = ({ file, width, height }: DesignPicture): AssetPicture => ({
    url: entry(file),
    width,
    height,
  });
  return {
    stylesheet: entry(STYLESHEET),
    searchScript: script(SEARCH_SCRIPT),
    overTimeScript: script(OVER_TIME_SCRIPT),
    clippingsScript: script(CLIPPINGS_SCRIPT),
    pageScript: script(PAGE_SCRIPT),
    articleScript: script(ARTICLE_SCRIPT),
    pageViewScript: script(PAGE_VIEW_SCRIPT),
    articleScansScript: script(ARTICLE_SCANS_SCRIPT),
    scanStylesheet: entry(SCAN_STYLESHEET),
    earlyScript: entry(EARLY_SCRIPT),
    icon: entry(pictures.icon.file),
    ...(logo && { logo: pictureOf(logo) }),
    ...(logoDark && { logoDark: pictureOf(logoDark) }),
    fonts: written
      .map(([file]) => file)
      .filter((file) => file.endsWith(".woff2"))
      .map(urlOf)
      .sort(),
  };
}

function sitePath(file: string): string {
  return path.relative(OUTPUT, file).split(path.sep).join("/");
}
