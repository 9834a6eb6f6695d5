/** Gives articles their ARKs. */
import { ALPHABET, checkCharacter, type ArkSettings } from "../lib/ark.ts";
import { hashOf } from "../lib/hash.ts";

/** Characters between the shoulder and the check character: 29⁷ names. */
const LENGTH = 7;

/**
 * A new ARK. It says nothing of its article, since all that it could say may turn out to be wrong. The
 * same seed gives the same one, so that two editors who assign at once agree.
 *
 * @param seed what only this article is.
 * @param taken the ARKs that are given away.
 */
export function mintArk(
  seed: string,
  { naan, shoulder }: ArkSettings,
  taken: ReadonlySet<string>,
): string {
  for (let attempt = 0; ; attempt++) {
    let left = BigInt(`0x${hashOf(`${attempt} ${seed}`, 16)}`);
    let name = `${naan}/${shoulder}`;
    for (let i = 0; i < LENGTH; i++, left /= BigInt(ALPHABET.length)) {
      name += ALPHABET.charAt(Number(left % BigInt(ALPHABET.length)));
    }
    const ark = `ark:${name}${checkCharacter(name)}`;
    if (!taken.has(ark)) return ark;
  }
}
