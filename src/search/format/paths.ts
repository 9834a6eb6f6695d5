/**
 * Where things lie below the search's directory: agreed between the build and the browser. All but the
 * manifest is named by its content, so that a page that has loaded one manifest finds what it names
 * for as long as the host keeps it, and never what another build has put in its place.
 */

export const paths = {
  manifest: "manifest.json",
  pagefind: (version: string): string => `pagefind-${version}/pagefind.js`,
  wasm: (version: string): string => `pagefind-${version}/wasm.unknown.pagefind`,
  fragments: "fragment/",
  bundle: (name: string): string => `bundles/${name}/`,
  // Below a bundle's directory; Pagefind itself says where it looks for a chunk.
  chunk: (hash: string): string => `index/${hash}.pf_index`,
  /** The places of a chunk, where they are in a file of their own. */
  places: (hash: string): string => `index/${hash}.places`,
  chunkList: (hash: string): string => `index/${hash}.chunks`,
} as const;
