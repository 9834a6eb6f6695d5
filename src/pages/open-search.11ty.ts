/** By which browsers search the archive from their address bar: OpenSearch 1.1, draft 6. */
import { xml, xmlDocument } from "../lib/xml.ts";
import { SEARCH } from "./models/link.ts";
import type { PlainPage } from "./models/plain-page.ts";
import { eachOf, type TemplateData } from "./template.ts";

export const data = eachOf("openSearch");

/** Letters that the format allows a short name and a description. */
const [SHORT, LONG] = [16, 1024];

export function render({ site }: TemplateData<PlainPage>): string {
  const { newspaper, assets } = site;
  return xmlDocument(
    xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>${newspaper.name.slice(0, SHORT)}</ShortName>
      <Description>${newspaper.description.slice(0, LONG)}</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Language>${newspaper.language}</Language>
      <Image height="16" width="16" type="image/svg+xml">${site.absolute(assets.icon)}</Image>
      <Url type="text/html" method="get" template="${site.absolute(SEARCH)}?q={searchTerms}" />
    </OpenSearchDescription>`,
  );
}
