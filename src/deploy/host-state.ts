/** The list of a host's files. It is stored on the host as text, at the end of each deploy. */
import { gunzipSync, gzipSync } from "node:zlib";
import { sitePath } from "./site-path.ts";
import { MessageError, say } from "../messages/message.ts";

/** A file of an older build, kept for readers who have an older page open. */
export interface Retired {
  fingerprint: string;
  /** Deploys since it was last wanted. */
  age: number;
}

/** The files that a host has. */
export interface HostState {
  /** By path, the fingerprint of the upload: of its bytes and its headers. */
  files: Map<string, string>;
  retired: Map<string, Retired>;
}

/** The fingerprint of a file whose content is not known; no real fingerprint equals it. */
export const UNKNOWN = "?";

/** Changes with the format of the lines that follow: a state of another format is not read. */
const FORMAT = "sijill-deploy-1";

export function emptyState(): HostState {
  return { files: new Map(), retired: new Map() };
}

/** A state as bytes: a line for each file. */
export function encodeState({ files, retired }: HostState): Buffer {
  const lines = [
    ...Array.from(files, ([file, fingerprint]) => `+ ${fingerprint} ${file}`),
    ...Array.from(retired, ([file, { fingerprint, age }]) => `${age} ${fingerprint} ${file}`),
  ];
  return gzipSync(`${FORMAT}\n${lines.map((line) => `${line}\n`).join("")}`);
}

/** @throws Error where the bytes are not what {@link encodeState} wrote. */
export function decodeState(bytes: Uint8Array): HostState {
  const [format, ...lines] = gunzipSync(bytes).toString().split("\n").slice(0, -1);
  if (format !== FORMAT) {
    throw new MessageError(
      say(
        'the host keeps its list of files as "{format}", which is of another version of Sijill; deploy with that version, or delete the folder .sijill-deploy there to upload everything',
        { format: format ?? "" },
      ),
    );
  }
  const state = emptyState();
  for (const line of lines) {
    const [how = "", fingerprint = "", ...rest] = line.split(" ");
    const file = sitePath(rest.join(" "));
    if (how === "+") state.files.set(file, fingerprint);
    else state.retired.set(file, { fingerprint, age: Number(how) });
  }
  return state;
}
