/**
 * Whether a host is one that others can reach by its name: not `localhost`, no plain name of a local
 * network and no IP address.
 *
 * @param hostname as the WHATWG URL parser gives it.
 */
export function isPublicHost(hostname: string): boolean {
  return /^(?!.*\.(?:local|localhost|internal)$)[^[\]:]+\.[a-z][^.]*$/i.test(hostname);
}
