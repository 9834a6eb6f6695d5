/**
 * The content security policy: what a browser must never do on the site's pages, whoever wrote the
 * articles. The pages have it in a meta element, and hosts that can send headers send it too.
 *
 * Sources: Content Security Policy Level 3, Trusted Types, Referrer Policy and Permissions Policy
 * (W3C); OWASP's HTTP Headers and Content Security Policy cheat sheets.
 *
 * There is no subresource integrity. It protects a page from another host, and here every script, style
 * and font comes from the page's own. Whoever could change such a file could also change the hash.
 */

/**
 * Names of the Trusted Types policies with which our scripts load scripts: one for the pages, one for the
 * search module, which other sites import too.
 */
export const trustedTypes = { page: "sijill", search: "sijill-search" } as const;

/** Directives by name. A page loads files of its own site only. */
const directives: readonly (readonly [name: string, ...values: string[]])[] = [
  ["default-src", "'self'"],
  // Pagefind is WebAssembly: it may be compiled, but no text may become a script.
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

/**
 * The content security policy, in one line.
 *
 * @param delivery `meta`, in the page, leaves out what only a header may say.
 * @param pictures origins of other sites from which pages show pictures.
 */
export function contentSecurityPolicy(
  delivery: "header" | "meta",
  pictures: readonly string[] = [],
): string {
  const all = [
    ...directives,
    ...(pictures.length > 0 ? [["img-src", "'self'", ...pictures]] : []),
    ...(delivery === "header" ? inHeader : []),
  ];
  return all.map((directive) => directive.join(" ")).join(";");
}

/** A header of an answer. */
export interface SecurityHeader {
  readonly name: string;
  readonly value: string;
}

/** Features that the pages do not use: no script may ask a reader for them. */
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

/**
 * Headers for every answer, whatever file it bears; names in lower case.
 *
 * @param pictures as of {@link contentSecurityPolicy}.
 */
export function securityHeaders(pictures: readonly string[] = []): readonly SecurityHeader[] {
  return [
    { name: "content-security-policy", value: contentSecurityPolicy("header", pictures) },
    { name: "x-content-type-options", value: "nosniff" },
    { name: "referrer-policy", value: REFERRER },
    { name: "permissions-policy", value: unused.map((name) => `${name}=()`).join(", ") },
    { name: "cross-origin-opener-policy", value: "same-origin" },
    // For browsers that do not know `frame-ancestors`.
    { name: "x-frame-options", value: "DENY" },
  ];
}

/** Other sites do not learn from which page, or even which archive, a reader comes. */
export const REFERRER = "same-origin";
