/** Persistent identifiers of articles: ARKs, DOIs, handles, and addresses that are kept for good. */
import { ARK_RESOLVER, isOwnArk, readArk, type ArkSettings } from "../lib/ark.ts";

/** How a newspaper gives and resolves its ARKs. */
export interface ArkService extends ArkSettings {
  /** What stands before an ARK in a web address that leads to its article. */
  readonly resolver: string;
}

/** Kinds of identifier with a scheme of their own, and the address that resolves them. */
const schemes = [
  { name: "doi", resolver: "https://doi.org/", pattern: /^10\.\d{4,9}\/\S+$/ },
  { name: "hdl", resolver: "https://hdl.handle.net/", pattern: /^[\w.]+\/\S+$/ },
] as const;

/**
 * An identifier in its normal form: `ark:12345/s1…`, `doi:10.5555/1`, `hdl:2027/1`, or an https address.
 *
 * @returns `undefined` where it is none of these.
 */
export function readIdentifier(written: string): string | undefined {
  const text = written.trim();
  if (/[\p{Cc}\p{Cs}<>"\s]/u.test(text)) return undefined;
  if (/(?:^|\/)ark:/i.test(text)) return readArk(text);
  for (const { name, resolver, pattern } of schemes) {
    const bare = text.replace(new RegExp(`^(?:${name}:|${resolver})`, "i"), "");
    if (bare !== text) return pattern.test(bare) ? `${name}:${bare}` : undefined;
  }
  return /^https:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

/**
 * The web address of an identifier: what is to be cited.
 *
 * @param ark the newspaper's own service, if it has one.
 */
export function identifierUrl(identifier: string, ark?: ArkService): string {
  if (identifier.startsWith("ark:")) {
    return (ark && isOwnArk(identifier, ark) ? ark.resolver : ARK_RESOLVER) + identifier;
  }
  const scheme = schemes.find(({ name }) => identifier.startsWith(`${name}:`));
  if (!scheme) return new URL(identifier).href;
  return (
    scheme.resolver + encodeURI(identifier.slice(scheme.name.length + 1)).replaceAll("#", "%23")
  );
}

/**
 * Path at which the site itself answers for an ARK, without a colon, which some file systems do not
 * take: `/ark/12345/s1…/`.
 *
 * @returns `undefined` where the newspaper has not assigned the identifier.
 */
export function arkPath(identifier: string, ark: ArkSettings | undefined): string | undefined {
  return ark && isOwnArk(identifier, ark) ? `/ark/${identifier.slice("ark:".length)}/` : undefined;
}
