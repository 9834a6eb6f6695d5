/** The server that shows a built site: Eleventy's own. */
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
}

/**
 * Serves a directory on localhost. A port that is taken gives way to the next ones.
 *
 * @param onReady called with the address.
 */
export async function serve(
  { directory, port, url, liveReload }: ServerOptions,
  onReady: (address: string) => void,
): Promise<Server> {
  const quiet = (): void => {};
  const server = new EleventyDevServer("sijill", directory, {
    port,
    pathPrefix: new URL(url).pathname,
    liveReload,
    domDiff: false,
    // As a host sends them; live reload is a script file and a socket of the same origin.
    headers: Object.fromEntries(securityHeaders().map(({ name, value }) => [name, value])),
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
