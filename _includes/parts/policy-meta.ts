import { html, type Html } from "../../src/lib/html.ts";
import { contentSecurityPolicy, REFERRER } from "../../src/lib/content-policy.ts";
import { perSite } from "../../src/pages/per-site.ts";
import type { Site } from "../../src/pages/site.ts";

/**
 * The policy of `src/lib/content-policy.ts` for hosts that send no headers. It stands before all that it
 * governs: what a browser has met by then, it has loaded.
 */
export const policyMeta = perSite(
  ({ newspaper }: Site): Html =>
    html`<meta
        http-equiv="content-security-policy"
        content="${contentSecurityPolicy("meta", newspaper.scans.origins)}"
      />
      <meta name="referrer" content="${REFERRER}" />`,
);
