/** A plain static server, as a host of the site would be. */
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { lookup } from "mrmime";
import { securityHeaders } from "../../lib/content-policy.ts";

/** A running server. */
export interface StaticServer {
  /** Such as `http://127.0.0.1:43210`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves a directory on a free port of this machine.
 *
 * @param options.headers whether it sends the security headers; some hosts cannot.
 */
export async function serveStatic(
  directory: string,
  { headers = true }: { headers?: boolean } = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    for (const { name, value } of headers ? securityHeaders() : []) response.setHeader(name, value);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(directory, path.normalize(decodeURIComponent(pathname)));
    const found = [file, path.join(file, "index.html")].find(isFile);
    if (found === undefined) {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      createReadStream(path.join(directory, "404.html")).pipe(response);
      return;
    }
    if (/^\/(?:assets|pictures)\//.test(pathname)) {
      response.setHeader("cache-control", "max-age=31536000, immutable");
    }
    const type = lookup(found) ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type });
    createReadStream(found).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
