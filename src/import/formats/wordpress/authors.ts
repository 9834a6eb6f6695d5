/** Who wrote a post: all whom plugins name, else who put it into the system. */
import type { Site } from "./site.ts";
import type { WxrChannel, WxrItem } from "./wxr.ts";

/** Names under which a system's own account publishes. */
const accounts = /^admin(?:istrator)?$/i;

/**
 * The authors of a post, in their order.
 *
 * @param byline whom a custom field names, if one does.
 */
export function authorsOf(
  { fields, terms }: WxrItem,
  channel: WxrChannel,
  site: Site,
  byline: string | undefined,
): string[] {
  const nameOf = (login: string) => site.authorName(login) ?? channel.authors.get(login);
  // Co-Authors Plus writes a login as the name, and before it `cap-` as the nicename.
  const named = terms
    .filter(({ domain }) => /^(?:author|byline)$/.test(domain))
    .map(({ name, nicename }) => nameOf(name) || nameOf(nicename.replace(/^cap-/, "")) || name);
  const login = fields.get("dc:creator") ?? "";
  const said = byline === undefined ? named : [byline, ...named];
  const all = said.length > 0 ? said : [nameOf(login) || login];
  return [...new Set(all)].filter((name) => name !== "" && !accounts.test(name));
}
