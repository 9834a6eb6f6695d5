/** Where things lie below the search's directory: agreed between the build and the browser. */

export const paths = {
  manifest: "manifest.json",
  pagefind: "pagefind/pagefind.js",
  wasm: "pagefind/wasm.unknown.pagefind",
  bundle: (name: string): string => `bundles/${name}/`,
} as const;
