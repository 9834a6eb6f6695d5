/**
 * What a browser is told never to do on the site's pages, whoever wrote the articles: one policy, for
 * the pages themselves and for the hosts that can send headers.
 *
 * Sources: Content Security Policy Level 3, Trusted Types, Referrer Policy and Permissions Policy
 * (W3C); OWASP's HTTP Headers and Content Security Policy cheat sheets.
 *
 * No subresource integrity: it guards against a host that is not the page's own, and every script,
 * style and face comes from the page's own origin, under a name made of its content. Who could change
 * one of these files could change the page that says its hash.
 */

/**
 * Names of the Trusted Types policies by which our scripts say that an address is their own: one for
 * the pages, one for the search module, which other sites import too.
 */
export const trustedTypes = { page: "sijill", search: "sijill-search" } as const;

/** How a policy reaches the browser. */
export interface PolicyOptions {
  /** `meta`, in the page, leaves out what only a header may say. */
  delivery: "header" | "meta";
}

/** Directives by name; all that a page loads is its own site's. */
const directives: readonly (readonly [name: string, ...values: string[]])[] = [
  ["default-src", "'self'"],
  // Pagefind is WebAssembly, which may be compiled while no script may be made of text.
  ["script-src", "'self'", "'wasm-unsafe-eval'"],
  ["object-src", "'none'"],
  ["frame-src", "'none'"],
  ["base-uri", "'none'"],
  ["form-action", "'self'"],
  ["require-trusted-types-for", "'script'"],
  ["trusted-types", ...Object.values(trustedTypes)],
];

/** What a meta element may not say (CSP 3, § 4.2). */
const inHeader: typeof directives = [["frame-ancestors", "'none'"]];

/** The content security policy, in one line. */
export function contentSecurityPolicy({ delivery }: PolicyOptions): string {
  const all = delivery === "header" ? [...directives, ...inHeader] : directives;
  return all.map((directive) => directive.join(" ")).join(";");
}

/** A header of an answer. */
export interface SecurityHeader {
  readonly name: string;
  readonly value: string;
}

/** What the pages have no use for, and so no script on them may ask a reader for. */
const unused = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** Headers for every answer, whatever file it bears; names in lower case. */
export function securityHeaders(): readonly SecurityHeader[] {
  return [
    { name: "content-security-policy", value: contentSecurityPolicy({ delivery: "header" }) },
    { name: "x-content-type-options", value: "nosniff" },
    { name: "referrer-policy", value: REFERRER },
    { name: "permissions-policy", value: unused.map((name) => `${name}=()`).join(", ") },
    { name: "cross-origin-opener-policy", value: "same-origin" },
    // For browsers that do not know `frame-ancestors`.
    { name: "x-frame-options", value: "DENY" },
  ];
}

/** No other site is told what a reader comes from: neither the page nor even the archive. */
export const REFERRER = "same-origin";
