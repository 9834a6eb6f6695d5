/** Addresses that run or lead elsewhere, however they are written: none may become a link. */

const schemes = [
  "javascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "data:image/svg+xml,<svg onload=alert(1)>",
];

/** Ways to write an address so that a filter does not see its scheme and a browser might. */
const disguises: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => address.replace(/./g, (c, i: number) => (i % 2 === 0 ? c.toUpperCase() : c)),
  (address) => ` ${address}`,
  (address) => `\t${address}`,
  (address) => `\u0001${address}`,
  (address) => `\u00a0${address}`,
  (address) => `\ufeff${address}`,
  (address) => `\u200b${address}`,
  (address) => address.replace(":", "\t:"),
  (address) => `${address[0]}\t${address.slice(1)}`,
  (address) => `${address[0]}\u0000${address.slice(1)}`,
  (address) => `${address[0]}\u00ad${address.slice(1)}`,
  (address) => address.replace(":", "&colon;"),
  (address) => address.replace(":", "&#58;"),
  (address) => address.replace(":", "&#x3a;"),
  (address) => address.replace(":", "&#0000058"),
  (address) => address.replace(":", "%3A"),
  (address) => address.replace(":", "\\:"),
  (address) => address.replace(":", "："),
  (address) => `${address[0]}&Tab;${address.slice(1)}`,
  (address) => `${address[0]}&NewLine;${address.slice(1)}`,
  (address) => `${address[0]}&#10;${address.slice(1)}`,
  (address) => `&#${address.charCodeAt(0)};${address.slice(1)}`,
  (address) => `&#x${address.charCodeAt(0).toString(16)};${address.slice(1)}`,
  (address) => `%${address.charCodeAt(0).toString(16)}${address.slice(1)}`,
  (address) => `\\${address}`,
  (address) => `x:${address}`,
  (address) => `view-source:${address}`,
  (address) => `feed:${address}`,
  (address) => `jar:${address}`,
  (address) => `blob:${address}`,
  (address) => `https:${address}`,
];

/** Addresses of another site that look like paths. */
const elsewhere = [
  "//evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "\t//evil.test",
  "/%2fevil.test",
  "/%5cevil.test",
  "///evil.test",
  "https:evil.test",
  "https:/evil.test",
  "https:\\\\evil.test",
  "http:evil.test",
  "ftp://evil.test/a",
  "file:///etc/passwd",
  "ws://evil.test",
  "about:blank",
  "chrome://settings",
  "intent://evil.test#Intent;end",
  "tel:1",
  "sms:1",
  "blob:https://evil.test/x",
  "filesystem:https://evil.test/x",
  "urn:x:y",
  "magnet:?xt=1",
];

/** Addresses that climb out of the archive. */
export const climbing: readonly string[] = [
  "../../../../../../etc/passwd.png",
  "/../../etc/passwd.png",
  "/%2e%2e/%2e%2e/etc/passwd.png",
  "..%2f..%2f..%2fetc/passwd.png",
  "..\\..\\..\\etc\\passwd.png",
  "/..%5c..%5cetc.png",
  "....//....//....//....//etc/passwd.png",
  "/images/../../../secret.png",
  "file:///etc/passwd.png",
  "C:\\secret.png",
  "\\\\host\\share\\a.png",
  "//host/share/a.png",
];

export const addresses: readonly string[] = [
  ...schemes.flatMap((address) => disguises.map((disguise) => disguise(address))),
  ...elsewhere,
];
