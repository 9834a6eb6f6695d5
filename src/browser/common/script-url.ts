/** Addresses of scripts, where a page demands that they are trusted (Trusted Types, W3C). */

interface TrustedTypesWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): unknown };
  };
}

/**
 * Makes the one judge of a script's addresses.
 *
 * @param name of the policy, from `src/lib/content-policy.ts`; a page may have each but once.
 * @param isOwn whether an address is that of a script of ours; any other is refused.
 * @returns the address as the browser will have it, or throws TypeError.
 */
export function scriptJudge(name: string, isOwn: (url: string) => boolean): (url: URL) => string {
  const judge = (url: string): string => {
    if (!isOwn(url)) throw new TypeError(`not a script of this site: ${url}`);
    return url;
  };
  const { trustedTypes } = globalThis as TrustedTypesWindow;
  const policy = trustedTypes?.createPolicy(name, { createScriptURL: judge });
  return ({ href }) => (policy ? (policy.createScriptURL(href) as string) : judge(href));
}
