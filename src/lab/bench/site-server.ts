/** A built site over HTTP/2, as a host sends it: compressed, and each file's cost is told. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { lookup } from "mrmime";

/** A file that was loaded. */
export interface Load {
  path: string;
  /** As it was sent, without headers. */
  bytes: number;
}

/** A server that was started. */
export interface SiteServer {
  port: number;
  close: () => void;
}

/**
 * Serves a site on this machine, with a certificate of its own that no browser knows.
 *
 * @param onLoad called with each file that is sent.
 * @throws Error if there is no openssl.
 */
export async function serveSite(
  site: string,
  onLoad: (load: Load) => void = () => {},
): Promise<SiteServer> {
  const server = createSecureServer(selfSigned(), (request, response) => {
    const name = decodeURIComponent(new URL(request.url, "https://localhost").pathname);
    const file = path.join(site, path.normalize(name.endsWith("/") ? `${name}index.html` : name));
    let content: Buffer;
    try {
      content = readFileSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    const type = lookup(file);
    const body = type === undefined ? content : gzipSync(content);
    onLoad({ path: name, bytes: body.length });
    response.setHeader("cache-control", "no-store");
    if (type !== undefined) response.setHeader("content-encoding", "gzip");
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), "sijill-certificate-"));
  const [key, cert] = [path.join(folder, "key.pem"), path.join(folder, "cert.pem")];
  try {
    const kind = "-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1".split(" ");
    const files = ["-subj", "/CN=localhost", "-keyout", key, "-out", cert];
    execFileSync("openssl", ["req", ...kind, ...files], { stdio: "pipe" });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
