/**
 * ARKs, the persistent identifiers of libraries and archives: `ark:12345/s1bd3fk7n2q`
 * (The ARK Identifier Scheme, draft-kunze-ark-41).
 */
/** Whose ARKs a newspaper gives to its articles. */
export interface ArkSettings {
  /** The number under which the newspaper, or its library, is registered to assign ARKs. */
  readonly naan: string;
  /** How each of its names begins, so that others may assign names under the same number: `s1`. */
  readonly shoulder: string;
}

/** The characters of names: no vowels, so that no name is a word, and no `l`, which looks like `1`. */
export const ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";

/**
 * The check character of a name, by the NOID Check Digit Algorithm: it finds a wrong character, and two
 * that changed places (https://metacpan.org/dist/Noid/view/noid, NCDA).
 *
 * @param text number and name without the character, as `13030/xf93gt2`.
 */
export function checkCharacter(text: string): string {
  const sum = text
    .split("")
    .reduce((all, one, i) => all + Math.max(0, ALPHABET.indexOf(one)) * (i + 1), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

/**
 * An ARK in its normal form. `ark:` and `ark:/` are the same, hyphens stand for nothing, and a resolver's
 * address before it is not part of it.
 *
 * @returns `undefined` where the text is no ARK.
 */
export function readArk(text: string): string | undefined {
  const [, naan, name] =
    /^(?:https?:\/\/[^/\s]+\/)?ark:\/?([^/\s]+)\/([^\s?#]+)$/i.exec(text) ?? [];
  if (naan === undefined || name === undefined) return undefined;
  const plain = name.replaceAll("-", "").replace(/[/.]+$/, "");
  const number = naan.replaceAll("-", "").toLowerCase();
  return NAAN.test(number) && NAME.test(plain) ? `ark:${number}/${plain}` : undefined;
}

/** What a number may be: five digits today, more characters of the alphabet some day. */
export const NAAN = /^[0-9bcdfghjkmnpqrstvwxz]{5,16}$/;

/** How names of one archive may begin: letters up to a first digit. */
export const SHOULDER = /^[bcdfghjkmnpqrstvwxz]+[0-9]$/;

const NAME = /^[\w=~*+@$.][\w=~*+@$./]*$/;

/** The resolver of all ARKs, whoever has assigned them. */
export const ARK_RESOLVER = "https://n2t.net/";

/** Whether an ARK is one that the newspaper itself has assigned. */
export function isOwnArk(ark: string, { naan, shoulder }: ArkSettings): boolean {
  return ark.startsWith(`ark:${naan}/${shoulder}`);
}

/** Whether an ARK has the characters of names alone, and the last one is the right one. */
export function isChecked(ark: string): boolean {
  const text = ark.slice("ark:".length);
  return (
    /^[^/]+\/[0-9bcdfghjkmnpqrstvwxz]+$/.test(text) &&
    checkCharacter(text.slice(0, -1)) === text.at(-1)
  );
}
