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
 * The address of a script of the site's own, as the browser will have it.
 *
 * @param url written in our code, never made from what a page or a reader says.
 */
export function ownScript(url: URL): string {
  const { trustedTypes } = window as TrustedTypesWindow;
  const policy = trustedTypes?.createPolicy("sijill", { createScriptURL: (own) => own });
  return (policy?.createScriptURL(url.href) ?? url.href) as string;
}
