import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a file that is either whole or not there, whenever the machine stops. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.part`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}
