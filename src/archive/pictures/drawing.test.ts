import { expect, test } from "vitest";
import { drawingFault } from "./drawing.ts";
import { english, saying } from "../../messages/message.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inner: string, root = ""): string => `<svg ${NS} ${root}>${inner}</svg>`;

test.each([
  svg("<script>alert(1)</script>"),
  svg('<g><a href="javascript:alert(1)"><rect/></a></g>'),
  svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
  svg('<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></metadata>'),
  svg("<rect onclick='alert(1)'/>"),
  svg("", 'onload="alert(1)"'),
  svg('<use href="https://example.org/a.svg#x"/>'),
  svg('<use xlink:href="data:image/svg+xml;base64,PHN2Zz4=#x"/>'),
  svg('<image href="https://example.org/pixel.png"/>'),
  svg('<image xlink:href=" java&#10;script:alert(1)"/>'),
  svg('<set attributeName="href" to="javascript:alert(1)"/>'),
  svg('<animate attributeName="xlink:href" values="javascript:alert(1)"/>'),
  svg('<set attributeName="onclick" to="alert(1)"/>'),
  svg("<style>@import 'https://example.org/a.css';</style>"),
  svg("<style>rect { fill: url(https://example.org/a) }</style>"),
  svg("<style>rect { fill: u\\72l(https://example.org/a) }</style>"),
  svg('<rect style="fill: url(  &quot;//example.org/a&quot;)"/>'),
  svg('<iframe src="a"/>'),
  svg("<video/>"),
  `<?xml-stylesheet href="a.css"?>${svg("")}`,
  `<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${svg("&c;")}`,
  `<?xml version="1.0" encoding="UTF-16"?>${svg("")}`,
  `<svg ${NS}><g></svg>`,
  "\u001f\u008bcompressed",
])("%s is more than a drawing", (text) => {
  expect(english(drawingFault(text) ?? saying(""))).toMatch(/ on line 1$/);
});

test.each([
  svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use xlink:href="#a"/>'),
  svg('<image href="data:image/png;base64,iVBO"/><text>javascript: on</text>'),
  svg('<style>.a { fill: url("#b"); stroke: red }</style><animate attributeName="opacity"/>'),
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg("")}`,
  svg(
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""/></metadata>',
  ),
])("%s is one", (text) => {
  expect(drawingFault(text)).toBeUndefined();
});
