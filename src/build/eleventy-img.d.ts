/** The part of `@11ty/eleventy-img`, which has no types, that encodes pictures. */
declare module "@11ty/eleventy-img" {
  interface Encoded {
    width: number;
    height: number;
    /** With `dryRun`. */
    buffer: Uint8Array;
  }
  export default function image(
    source: string,
    options: Record<string, unknown>,
  ): Promise<Partial<Record<string, Encoded[]>>>;
}
