/** The server that shows a built site: Eleventy's own. */
import type { IncomingMessage, ServerResponse } from "node:http";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { securityHeaders } from "../lib/content-policy.ts";

/** What can be asked of a running server. */
export interface Server {
  /** Has every open page load itself again. */
  reload(): void;
  close(): Promise<void>;
}

/** How to serve. */
export interface ServerOptions {
  directory: string;
  port: number;
  /** Where the site will live: a path in it is the prefix under which it is served. */
  url: string;
  liveReload: boolean;
  /** Origins of other sites from which its pages show pictures. */
  pictures: readonly string[];
  /** Gives what is to be shown instead of a page of the directory, by its path on the site. */
  preview?: (url: string) => Promise<string | undefined>;
}

/**
 * Serves a directory on localhost. A port that is taken gives way to the next ones.
 *
 * @param onReady called with the address.
 */
export async function serve(
  { directory, port, url, liveReload, pictures, preview }: ServerOptions,
  onReady: (address: string) => void,
): Promise<Server> {
  const quiet = (): void => {};
  const pathPrefix = new URL(url).pathname;
  // As a host sends them; live reload is a script file and a socket of the same origin.
  const headers = Object.fromEntries(
    securityHeaders(pictures).map(({ name, value }) => [name, value]),
  );
  const server = new EleventyDevServer("sijill", directory, {
    port,
    pathPrefix,
    liveReload,
    domDiff: false,
    headers,
    ...(preview && { middleware: [previewing(preview, pathPrefix, headers)] }),
    logger: {
      info: quiet,
      log: quiet,
      error: (words: string) => process.stderr.write(`${words}\n`),
    },
    messageOnStart: ({ hosts }: { hosts: string[] }) => {
      onReady(hosts[0] ?? `http://localhost:${port}/`);
      return "";
    },
  });
  server.serve(port);
  await server.ready();
  return {
    reload: () => server.reload(),
    close: () => server.close(),
  };
}

/** Answers with a preview where there is one. */
function previewing(
  preview: (url: string) => Promise<string | undefined>,
  prefix: string,
  headers: Record<string, string>,
) {
  return async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const isPage = pathname.startsWith(prefix) && pathname.endsWith("/");
    const text = isPage ? await preview(`/${pathname.slice(prefix.length)}`) : undefined;
    if (text === undefined) {
      next();
      return;
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(text);
  };
}
