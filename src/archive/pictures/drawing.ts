/**
 * Drawings (SVG) are documents: opened by its own address, one can run scripts in the name of the
 * site, and a host without headers would let it. So a drawing is published only if it draws.
 *
 * Sources: SVG 2, chapters "Linking", "Scripting" and "Animation"; the SVG part of OWASP's Cross Site
 * Scripting Prevention cheat sheet.
 */
import { SaxesParser } from "saxes";
import { say, saying, type Message } from "../../messages/message.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Namespaces whose elements a browser acts on; elements of all others do nothing. */
const alive = new Set([SVG, "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"]);

/** The elements that draw. Scripts, links, media and elements that hold HTML are not among them. */
const drawing = new Set(
  (
    "svg g defs symbol use switch title desc metadata style view image text tspan textPath tref " +
    "path rect circle ellipse line polyline polygon marker pattern clipPath mask cursor " +
    "linearGradient radialGradient meshgradient meshrow meshpatch hatch hatchpath solidcolor stop " +
    "filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix " +
    "feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB " +
    "feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight " +
    "feSpecularLighting feSpotLight feTile feTurbulence " +
    "animate animateColor animateMotion animateTransform mpath set " +
    "font font-face font-face-src font-face-name glyph missing-glyph hkern vkern color-profile"
  ).split(" "),
);

const animating = /^(?:animate|set$)/;

/** What a reference may lead to: a part of the drawing, or a picture within it. */
const within = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp);)/i;

/** Encodings that write markup as ASCII does. */
const plain = /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

/**
 * The first thing in a drawing that does more than draw, with its line; `undefined` if nothing does.
 *
 * @param svg the file's text.
 */
export function drawingFault(svg: string): Message | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let fault: Message | undefined;
  const refuse = (what: Message): void => {
    fault ??= say("{what} on line {line}", { what, line: parser.line });
  };
  parser.on("error", (error) => {
    refuse(say("no XML ({reason})", { reason: error.message.replace(/^[^:]*:\d+:\d+: /, "") }));
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !plain.test(encoding))
      refuse(say("the encoding {encoding}", { encoding }));
  });
  parser.on("doctype", (text) => {
    if (text.includes("[")) refuse(say("definitions of entities"));
  });
  parser.on("processinginstruction", ({ target }) => {
    if (/^xml-/i.test(target)) refuse(saying(`<?${target}?>`));
  });
  parser.on("opentag", ({ local, uri, name, attributes }) => {
    if (!alive.has(uri)) return;
    if (uri !== SVG || !drawing.has(local)) refuse(saying(`<${name}>`));
    for (const attribute of Object.values(attributes)) {
      const what = attributeFault(local, attribute);
      if (what !== undefined) refuse(what);
    }
  });
  let style = "";
  parser.on("text", (text) => (style += text));
  parser.on("cdata", (text) => (style += text));
  parser.on("closetag", ({ local, uri }) => {
    if (uri === SVG && local === "style" && loads(style)) refuse(say("a style that loads a file"));
    style = "";
  });
  try {
    parser.write(svg).close();
  } catch (error) {
    refuse(say("no XML ({reason})", { reason: (error as Error).message }));
  }
  return fault;
}

interface Attribute {
  name: string;
  local: string;
  value: string;
}

function attributeFault(element: string, { name, local, value }: Attribute): Message | undefined {
  if (/^on/i.test(local)) return say("the script {name}", { name });
  if (name === "xml:base") return saying(name);
  if (local === "href" && !within.test(value))
    return say("a link to another place ({name})", { name });
  if (local === "src") return saying(name);
  if (
    animating.test(element) &&
    local === "attributeName" &&
    /^(?:.*:)?(?:href|on.*)$/i.test(value.trim())
  ) {
    return say("an animation of {value}", { value: value.trim() });
  }
  return loads(value) ? say("{name} that loads a file", { name }) : undefined;
}

/** Whether a style names a file; an escaped letter may hide that it does. */
function loads(style: string): boolean {
  if (/@import|image-set\s*\(/i.test(style)) return true;
  const addresses = style.match(/url\s*\(\s*['"]?\s*[^'"\s)]{0,40}/gi) ?? [];
  if (
    addresses.some(
      (address) =>
        !/\(\s*['"]?\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp)|(?:application\/(?:x-)?)?font))/i.test(
          address,
        ),
    )
  ) {
    return true;
  }
  return style.includes("\\") && /[{(:]/.test(style);
}
