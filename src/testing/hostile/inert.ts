/** Whether HTML is inert: no element or attribute of it could run or load anything. */
import { parseHTML } from "linkedom";

/** The elements that an article's text may be made of. */
const ELEMENTS = new Set(
  (
    "p h2 h3 h4 h5 h6 a em strong s ul ol li blockquote pre code hr br table thead tbody tr th td " +
    "section sup bdi figure figcaption img picture source aside span"
  ).split(" "),
);

/** Attributes that no element loads or runs anything by. */
const ATTRIBUTES = new Set(
  "href class id rel title alt src start scope dir aria-label width height loading decoding".split(
    " ",
  ),
);

/** What is alive in a piece of HTML; nothing for what is inert. */
export function aliveIn(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll("body *")].flatMap((element) => {
    const name = element.localName;
    const alive = ELEMENTS.has(name) ? [] : [`<${name}>`];
    for (const attribute of element.attributes) {
      if (!ATTRIBUTES.has(attribute.name)) alive.push(`<${name} ${attribute.name}>`);
      const address = ["href", "src"].includes(attribute.name) ? attribute.value : undefined;
      if (address !== undefined && !isHarmless(address)) {
        alive.push(`<${name} ${attribute.name}="${address}">`);
      }
    }
    return alive;
  });
}

/** Whether a browser would take an address for one of the site's own, or of the web. */
function isHarmless(address: string): boolean {
  const site = "https://site.test/2024/05/07/a/";
  if (!URL.canParse(address, site)) return true; // leads nowhere
  const { protocol, origin } = new URL(address, site);
  if (protocol === "mailto:") return true;
  // Another site must say so in full: a path that leads there would deceive.
  return (
    origin === new URL(site).origin || (/^https?:$/.test(protocol) && /^https?:\/\//i.test(address))
  );
}
