import { html } from "../../src/lib/html.ts";
import { contentSecurityPolicy, REFERRER } from "../../src/lib/content-policy.ts";

/**
 * The policy of `src/lib/content-policy.ts` for hosts that send no headers. It stands before all that it
 * governs: what a browser has met by then, it has loaded.
 */
export const policyMeta = html`<meta
    http-equiv="content-security-policy"
    content="${contentSecurityPolicy("meta")}"
  />
  <meta name="referrer" content="${REFERRER}" />`;
