import { raw, type Html } from "../lib/html.ts";
import type { Site } from "./site.ts";

/** Has a part that is the same on all pages of a site be written once, whatever asks for it. */
export function perSite(write: (site: Site) => Html): (site: Site) => Html {
  const parts = new WeakMap<Site, Html>();
  return (site) => {
    let part = parts.get(site);
    if (!part) parts.set(site, (part = raw(site.marked(write(site).toString()))));
    return part;
  };
}
