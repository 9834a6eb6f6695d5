import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { Picture } from "../catalogue/pictures.ts";

/** Copies the pictures of the archive to where its pages look for them. */
export async function writePictures(
  directory: string,
  pictures: Iterable<Picture>,
  output: string,
): Promise<void> {
  await mkdir(path.join(output, "pictures"), { recursive: true });
  for (const { file, url } of pictures) {
    await copyFile(path.join(directory, file), path.join(output, url));
  }
}
