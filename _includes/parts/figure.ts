import { variantFormats, variantUrl, type Picture } from "../../src/archive/pictures/pictures.ts";
import { html, type Html } from "../../src/lib/html.ts";
import type { Site } from "../../src/pages/site.ts";
import { isolated } from "./language.ts";

/** A picture as an article names it. */
export interface FigureText {
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/**
 * A picture with its caption and credit.
 *
 * @param picture `undefined` for one that the archive does not have: its caption remains.
 * @param options.first whether it is what a reader sees first, and so is loaded at once.
 */
export function figure(
  site: Site,
  picture: Picture | undefined,
  { alt, caption, credit }: FigureText,
  options: { first: boolean } = { first: false },
): Html {
  const words = html`${caption !== undefined && html`<span class="caption">${isolated(caption)}</span>`}${caption !== undefined && credit !== undefined && " "}${credit !== undefined && html`<span class="credit">${isolated(credit)}</span>`}`;
  const hasWords = caption !== undefined || credit !== undefined;
  return html`<figure>
    ${picture && image(site, picture, alt ?? "", options)}${hasWords && html`<figcaption>${words}</figcaption> `}
  </figure> `;
}

/** The width of a story's column, where a picture is as wide as that. */
const COLUMN = "(width < 42rem) 100vw, 37rem";

/** The picture alone, in the formats and sizes that it has; its own file for browsers without them. */
export function image(
  site: Site,
  picture: Picture,
  alt: string,
  options: { first: boolean } = { first: false },
): Html {
  const loading = options.first ? html`fetchpriority="high"` : html`loading="lazy"`;
  // A picture that is loaded late has its place by then, and knows its own width.
  const sizes = options.first ? COLUMN : `auto, ${COLUMN}`;
  const own = html`<img
    src="${site.link(picture.url)}"
    width="${picture.width}"
    height="${picture.height}"
    alt="${alt}"
    ${loading}
    decoding="async"
  /> `;
  if (picture.widths.length === 0) return own;
  return html`<picture
    >${variantFormats.map(
      (format) =>
        html`<source
          type="image/${format}"
          srcset="${sourceSet(site, picture, format)}"
          sizes="${sizes}"
        /> `,
    )}${own}</picture
  >`;
}

function sourceSet(site: Site, picture: Picture, format: (typeof variantFormats)[number]): string {
  return picture.widths
    .map((width) => `${site.link(variantUrl(picture, width, format))} ${width}w`)
    .join(", ");
}
