/** Web servers as people run them, from Debian's packages, with the configurations that a deploy makes. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { ServerConfig } from "../deploy/server-config.ts";
import { installByApt } from "../lab/browser/install.ts";

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** What the tests of hosting run, and the packages that have it. */
const PROGRAMS = {
  nginx: ["/usr/sbin/nginx", "nginx-light"],
  brotli: [BROTLI, "libnginx-mod-http-brotli-static"],
  caddy: ["/usr/bin/caddy", "caddy"],
  rsync: ["/usr/bin/rsync", "rsync"],
} as const;

/**
 * Installs what is missing, where we may.
 *
 * @throws Error that says what to do.
 */
export function ensureServers(): void {
  const missing = (): string[] =>
    Object.values(PROGRAMS).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  const names = missing();
  if (names.length === 0) return;
  installByApt("the tests of hosting", ...names);
  if (missing().length > 0) {
    throw new Error(
      `The tests of hosting need ${missing().join(", ")} as Debian has them: apt-get install ${missing().join(" ")}`,
    );
  }
}

/** A running server. */
export interface WebServer {
  origin: string;
  close(): Promise<void>;
}

/** Starts nginx with a configuration that a deploy has made. */
export async function startNginx(directory: string, config: ServerConfig): Promise<WebServer> {
  const port = await freePort();
  write(directory, config);
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${directory}/${name};`,
  );
  const main = `user root; daemon off; worker_processes 1; pid ${directory}/pid; error_log stderr;
load_module ${BROTLI};
events { worker_connections 256; }
http {
  access_log off; ${own.join(" ")}
  include ${directory}/sijill-http.conf;
  server { listen 127.0.0.1:${port}; include ${directory}/sijill-server.conf; }
}
`;
  writeFileSync(path.join(directory, "nginx.conf"), main);
  const child = spawn(PROGRAMS.nginx[0], ["-e", "stderr", "-c", `${directory}/nginx.conf`]);
  return running(child, port);
}

/** Starts Caddy with the lines of a site's block. */
export async function startCaddy(
  directory: string,
  config: ServerConfig,
  site: string = "import sijill.caddy",
): Promise<WebServer> {
  const port = await freePort();
  write(directory, config);
  const main = `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  ${site}
}
`;
  writeFileSync(path.join(directory, "Caddyfile"), main);
  const child = spawn(PROGRAMS.caddy[0], ["run", "--config", "Caddyfile"], {
    cwd: directory,
    env: { ...process.env, HOME: directory },
  });
  return running(child, port);
}

function write(directory: string, config: ServerConfig): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(config)) {
    writeFileSync(path.join(directory, name), text);
  }
}

/** Waits until a server answers. @throws Error with what it said, if it ends before it does. */
async function running(child: ChildProcess, port: number): Promise<WebServer> {
  const origin = `http://127.0.0.1:${port}`;
  let said = "";
  child.stderr?.on("data", (text) => (said += String(text)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended:\n${said}`);
    try {
      await fetch(origin);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    origin,
    close: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
