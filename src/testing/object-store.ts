/**
 * A double of S3: as much of its protocol as a deploy speaks, strict where a real store is. Signatures
 * are computed anew from what came over the wire (AWS Signature Version 4), bytes are held against the
 * hash that was signed.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An object as it was put. */
export interface StoredObject {
  bytes: Buffer;
  headers: Readonly<Record<string, string>>;
}

export const KEYS = { accessKeyId: "test-key", secretAccessKey: "test-secret" } as const;

/** A running store of one bucket, `archive`, and its website. */
export class ObjectStore {
  /** Keys, not percent-encoded. */
  readonly objects = new Map<string, StoredObject>();
  /** What was asked, in order of its end: `PUT key`. */
  readonly log: string[] = [];
  /** Says what goes wrong with a request before it is looked at. */
  refuse: (method: string, key: string, headers: IncomingMessage["headers"]) => number | undefined =
    () => undefined;
  /** Milliseconds that every request takes. */
  delay = 0;
  readonly #api: Server;
  readonly #website: Server;

  private constructor() {
    this.#api = createServer((request, response) => void this.#answer(request, response));
    this.#website = createServer((request, response) => {
      this.#serve(request, response);
    });
  }

  static async start(): Promise<ObjectStore> {
    const store = new ObjectStore();
    for (const server of [store.#api, store.#website]) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    }
    return store;
  }

  get endpoint(): string {
    return originOf(this.#api);
  }

  /** Where the bucket is served as a website. */
  get website(): string {
    return originOf(this.#website);
  }

  async close(): Promise<void> {
    for (const server of [this.#api, this.#website]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    const bytes = await bodyOf(request);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const key = decodeURIComponent(url).replace(/^\/archive\//, "");
    const refused = this.refuse(method, key, request.headers);
    if (refused !== undefined) {
      response.writeHead(refused).end("<Error><Code>SlowDown</Code></Error>");
      return;
    }
    const fault = faultOf(request, bytes);
    if (fault !== undefined) {
      response.writeHead(403).end(`<Error><Code>${fault}</Code></Error>`);
      return;
    }
    this.log.push(`${method} ${key}`);
    this.#act(method, key, bytes, request, response);
  }

  #act(
    method: string,
    key: string,
    bytes: Buffer,
    { headers }: IncomingMessage,
    response: ServerResponse,
  ): void {
    const object = this.objects.get(key);
    if (method === "PUT") {
      this.objects.set(key, { bytes, headers: headers as Record<string, string> });
      response.writeHead(200).end();
    } else if (method === "DELETE") {
      this.objects.delete(key);
      response.writeHead(204).end();
    } else if (object) response.writeHead(200).end(object.bytes);
    else response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
  }

  #serve({ url = "" }: IncomingMessage, response: ServerResponse): void {
    const key = decodeURIComponent(url.split("?")[0] ?? "").slice(1);
    const found = this.objects.get(/(^|\/)$/.test(key) ? `${key}index.html` : key);
    const { bytes, headers } = found ?? { bytes: Buffer.from("404"), headers: {} };
    const location = headers["x-amz-website-redirect-location"];
    if (location !== undefined) {
      response.writeHead(301, { location }).end();
      return;
    }
    const kept = ["content-type", "cache-control", "content-encoding"].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, headers[name]]],
    );
    response
      .writeHead(found ? 200 : 404, Object.fromEntries(kept) as Record<string, string>)
      .end(bytes);
  }
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

/** What is wrong with a request's signature or bytes. */
function faultOf({ method, url, headers }: IncomingMessage, bytes: Buffer): string | undefined {
  if (headers["x-amz-content-sha256"] !== sha256(bytes)) return "XAmzContentSHA256Mismatch";
  const [, scope = "", signed = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=test-key\/(\S+), ?SignedHeaders=(\S+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  const names = signed.split(";");
  const canonical = [
    method,
    url,
    "",
    ...names.map((name) => `${name}:${String(headers[name])}`),
    "",
    signed,
    headers["x-amz-content-sha256"],
  ].join("\n");
  const date = String(headers["x-amz-date"]);
  const toSign = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const key = scope.split("/").reduce(hmac, `AWS4${KEYS.secretAccessKey}` as string | Buffer);
  const expected = hmac(key, toSign);
  const found = Buffer.from(signature, "hex");
  return found.length === expected.length && timingSafeEqual(found, expected)
    ? undefined
    : "SignatureDoesNotMatch";
}
