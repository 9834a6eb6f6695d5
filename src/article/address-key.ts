/** When two web addresses are those of one page. */

import { percentDecoded } from "../lib/percent-decoded.ts";

/** Query parameters that say how a reader came to a page, not which page it is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_[ce]id|_ga|ref_src)$/i;

/**
 * What is equal for two web addresses of one page: neither scheme, `www.`, default port, fragment, a
 * closing slash, percent-encoding nor the parameters of campaigns tell pages apart.
 *
 * @param address an absolute URI; one that is not of the web stands for itself.
 */
export function addressKey(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const query = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const path = (percentDecoded(pathname) ?? pathname).replace(/\/+$/, "");
  const place = host.replace(/^www\.|:(?:80|443)$/g, "") + path;
  return (query === "" ? place : `${place}?${query}`).normalize("NFC");
}
