/** The part of text-fragments-polyfill, which has no types, that writes fragments. */
declare module "text-fragments-polyfill/dist/fragment-generation-utils.js" {
  export interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  /** `fragment` is left out where none could be made. */
  export function generateFragmentFromRange(range: Range): { fragment?: TextFragment };
}
