import type { MarkdownIt } from "markdown-it";
import { contextOf } from "./context.ts";

/**
 * Links lead to http and https addresses, to mailto and to places on the site; what else looks like
 * a link or picture stays text. Every link goes through `context.link`, and what is still an
 * absolute address after that is another site's and gets `rel="noopener noreferrer"`.
 */
export function links(md: MarkdownIt): void {
  md.validateLink = isAllowed;
  md.renderer.rules["link_open"] = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const context = contextOf(env);
    if (token && context) {
      const href = context.link(String(token.attrGet("href") ?? ""));
      token.attrSet("href", href);
      if (/^https?:/i.test(href)) token.attrSet("rel", "noopener noreferrer");
    }
    return renderer.renderToken(tokens, index, options);
  };
}

/** @param url as markdown-it normalised it: character references decoded, percent-encoded. */
function isAllowed(url: string): boolean {
  if (/^(?:https?:\/\/[^/\\]|mailto:)/i.test(url)) return true;
  const decoded = decode(url);
  if (decoded === undefined || /^[\\/]{2}/.test(decoded)) return false;
  // A colon before any slash makes a scheme, however it was encoded.
  return !/^[^/?#]*:/.test(decoded);
}

function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
