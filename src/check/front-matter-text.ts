/** The front matter of a file as text, for changes that keep all else to the letter. */

const frontMatter = /^(\ufeff?---[^\S\n]*\n)([^]*?\n)(?=---[^\S\n]*(?:\n|$))/;

/** A file with its front matter, without the fences, as `change` makes it. */
export function withFrontMatter(source: string, change: (yaml: string) => string): string {
  return source.replace(frontMatter, (_all, fence: string, yaml: string) => fence + change(yaml));
}
