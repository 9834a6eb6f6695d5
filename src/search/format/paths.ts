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
  /** The frequencies of a chunk's word, if that is frequent. */
  frequencies: (hash: string): string => `index/${hash}.frequencies`,
  chunkList: (hash: string): string => `index/${hash}.chunks`,
} as const;
