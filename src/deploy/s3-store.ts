/** A bucket of S3, or of another store with its protocol, as a host. */
import { AwsClient } from "aws4fetch";
import { hashOf } from "../lib/hash.ts";
import { ASKED_EACH_TIME } from "./delivery.ts";
import { eachAtOnce, FinalError, persistently, unreachable, type Patience } from "./retry.ts";
import type { Store, Upload } from "./store.ts";
import { bytesOf } from "./upload.ts";
import { MessageError, say } from "../messages/message.ts";

/** The address of a bucket, and its keys. */
export interface Bucket {
  /** Such as `https://s3.eu-central-1.amazonaws.com`. */
  endpoint: string;
  region: string;
  bucket: string;
  /** Folder of the site in the bucket: empty, or with a slash at its end. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

/** How requests are sent. */
export interface S3Options {
  /** Requests at once. */
  atOnce?: number;
  patience?: Patience;
}

/** The header that makes a bucket's website redirect from an object. */
export const REDIRECT = "x-amz-website-redirect-location";

/** Milliseconds to wait for an answer. */
const TIMEOUT = 120_000;

/** Variables of the environment, as AWS's own tools name them. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The bucket of an address, with the keys of the environment.
 *
 * @param address `s3://bucket` or `s3://bucket/folder`.
 * @throws Error that says what is missing.
 */
export function bucketOf(
  address: string,
  { endpoint, region }: { endpoint?: string | undefined; region?: string | undefined },
  env: Environment,
): Bucket {
  const [, bucket, folder = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  if (bucket === undefined) {
    throw new MessageError(
      say('found "{address}", expected an address such as s3://bucket/folder', { address }),
    );
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new MessageError(
      say(
        "the bucket's keys are taken from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which are not set",
      ),
    );
  }
  const where = region ?? env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"] ?? "us-east-1";
  const given = endpoint ?? env["AWS_ENDPOINT_URL_S3"] ?? env["AWS_ENDPOINT_URL"];
  return {
    endpoint: (given ?? `https://s3.${where}.amazonaws.com`).replace(/\/+$/, ""),
    region: where,
    bucket,
    prefix: folder.replace(/\/*$/, folder === "" ? "" : "/"),
    accessKeyId,
    secretAccessKey,
    sessionToken: env["AWS_SESSION_TOKEN"],
  };
}

/** A bucket. */
export class S3Store implements Store {
  readonly name: string;
  readonly #bucket: Bucket;
  readonly #client: AwsClient;
  readonly #atOnce: number;
  readonly #patience: Patience | undefined;

  constructor(bucket: Bucket, { atOnce = 16, patience }: S3Options = {}) {
    const { accessKeyId, secretAccessKey, sessionToken, region } = bucket;
    this.name = `s3://${bucket.bucket}/${bucket.prefix}`;
    this.#bucket = bucket;
    this.#atOnce = atOnce;
    this.#patience = patience;
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken !== undefined && { sessionToken }),
      region,
      service: "s3",
      retries: 0, // we retry ourselves, also after a lost connection
    });
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const response = await this.#ask("GET", path, {}, undefined, [404]);
    return response.status === 404 ? undefined : response.body;
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const headers = {
      "content-type": "application/octet-stream",
      "cache-control": ASKED_EACH_TIME,
    };
    await this.#ask("PUT", path, headers, bytes);
  }

  async put(uploads: readonly Upload[], onDone: (place: number) => void): Promise<void> {
    await eachAtOnce(uploads, this.#atOnce, async (upload, place) => {
      await this.#putOne(upload, await bytesOf(upload));
      onDone(place);
    });
  }

  /** Some stores have no websites and refuse redirects: there, the page itself redirects. */
  async #putOne({ path, headers }: Upload, bytes: Uint8Array): Promise<void> {
    const { [REDIRECT]: redirect, ...others } = headers;
    const response = await this.#ask(
      "PUT",
      path,
      headers,
      bytes,
      redirect === undefined ? [] : [501],
    );
    if (response.status === 501) await this.#ask("PUT", path, others, bytes);
  }

  async remove(paths: readonly string[]): Promise<void> {
    await eachAtOnce(paths, this.#atOnce, async (path) => {
      await this.#ask("DELETE", path, {}, undefined, [404]);
    });
  }

  /** @throws Error naming the object, and what the store said. */
  async #ask(
    method: string,
    path: string,
    headers: Upload["headers"],
    bytes?: Uint8Array,
    expected: readonly number[] = [],
  ): Promise<{ status: number; body: Uint8Array }> {
    const { endpoint, bucket, prefix } = this.#bucket;
    const url = `${endpoint}/${[bucket, ...`${prefix}${path}`.split("/")].map(encode).join("/")}`;
    const all = {
      ...headers,
      // With it, the store refuses bytes that have changed on the way.
      "x-amz-content-sha256": hashOf(bytes ?? ""),
    };
    return persistently(async () => {
      const asked = this.#client.fetch(url, {
        method,
        headers: all,
        signal: AbortSignal.timeout(TIMEOUT),
        ...(bytes && { body: bytes as Uint8Array<ArrayBuffer> }),
      });
      const response = await asked.catch((error: unknown) => {
        throw unreachable(endpoint, error);
      });
      const { status } = response;
      const body = new Uint8Array(await response.arrayBuffer());
      if (response.ok || expected.includes(status)) return { status, body };
      throw refusal(`${method} ${this.name}${path}`, status, Buffer.from(body).toString());
    }, this.#patience);
  }
}

/** As AWS's signature (version 4) wants a part of a path. */
function encode(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The error for a refusal; some are worth another try. */
function refusal(what: string, status: number, answer: string): Error {
  const code = /<Code>([^<]*)<\/Code>/.exec(answer)?.[1] ?? "";
  const passes =
    (status >= 500 && status !== 501) ||
    status === 429 ||
    status === 408 ||
    /RequestTimeout|SlowDown/.test(code);
  const hint =
    status === 403
      ? say(
          "; the keys need s3:GetObject, s3:PutObject and s3:DeleteObject for the objects, and s3:ListBucket for the bucket",
        )
      : "";
  const message = say("{what}: the store answered {status} {code}{hint}", {
    what,
    status,
    code,
    hint,
  });
  return passes ? new MessageError(message) : new FinalError(message);
}
