/** The rooms of the house, and that data flows through them one way. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "./testing/tree.ts";
import { projectDirectory } from "./build/project.ts";

/** A room imports from those before it; rooms with a comma between them know nothing of each other. */
const ORDER =
  "lib < messages < calendar < newspaper < article < archive < search < pages < browser < build < import, check, deploy, dev, lab < cli < testing";

const floors = ORDER.split(" < ").map((floor) => floor.split(", "));
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room));

/** `_data` belongs to the newspaper, `_includes` to the pages. */
function roomOf(file: string): string {
  if (file.startsWith("_data/")) return "newspaper";
  if (file.startsWith("_includes/")) return "pages";
  return file.split("/")[1] ?? "";
}

const isTest = (file: string) => file.endsWith(".test.ts");

const sources = ["_data", "_includes", "src"]
  .flatMap((folder) => filesOf(path.join(projectDirectory, folder)).map((it) => `${folder}/${it}`))
  .filter((file) => file.endsWith(".ts"));

/** What a file imports of the project, types too, static or not. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(projectDirectory, file), "utf8");
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?"(\.{1,2}\/[^"]+)"|\bimport\("(\.{1,2}\/[^"]+)"\)/gm,
  );
  return [...found].map(([, one, other]) =>
    path.posix.join(path.posix.dirname(file), one ?? other ?? ""),
  );
}

test("every file has a room", () => {
  const homeless = sources.filter((file) => !isTest(file) && floorOf(roomOf(file)) < 0);
  expect(homeless).toEqual([]);
});

test("a room imports from those below it only, and nothing imports a test", () => {
  const breaches = sources
    .filter((file) => !isTest(file))
    .flatMap((file) => importsOf(file).map((other) => [file, other] as const))
    .filter(([file, other]) => {
      const [room, its] = [roomOf(file), roomOf(other)];
      return isTest(other) || (room !== its && floorOf(its) >= floorOf(room));
    });
  expect(breaches.map(([file, other]) => `${file} imports ${other}`)).toEqual([]);
});
