/** Tells whether two web addresses lead to one page. */

import { decodedOrNot } from "../lib/percent-decoded.ts";

/** Query parameters that say how a reader came to a page, not which page it is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_[ce]id|_ga|ref_src)$/i;

/**
 * A key that is equal for all web addresses of one page. It ignores the scheme, `www.`, a default port,
 * the fragment, a closing slash, percent-encoding and the parameters of campaigns.
 *
 * @param address an absolute URI; one that is not http or https is its own key.
 */
export function addressKey(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const query = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const path = decodedOrNot(pathname).replace(/\/+$/, "");
  const place = host.replace(/^www\.|:(?:80|443)$/g, "") + path;
  return (query === "" ? place : `${place}?${query}`).normalize("NFC");
}
