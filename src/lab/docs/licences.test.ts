/** What the project is made of: known to the byte, and under licences that let it be used so. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { expect, inject, test } from "vitest";
import { LICENCES } from "../../build/steps/licences.ts";
import { projectDirectory } from "../../build/project.ts";
import { licenceList, runtimeDependencies, type Lock } from "./licences.ts";

const read = (name: string): string => readFileSync(path.join(projectDirectory, name), "utf8");
const lock = JSON.parse(read("package-lock.json")) as Lock;

test("every package is one version, which its digest proves", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
    [],
  );
  const unproven = Object.entries(lock.packages).filter(
    ([place, { integrity, resolved }]) =>
      place !== "" &&
      (!integrity?.startsWith("sha512-") ||
        !/^(?:https:\/\/registry\.npmjs\.org\/|$)/.test(resolved ?? "")),
  );
  expect(unproven).toEqual([]);
});

test("whatever is needed to build may be used by anybody", () => {
  const free =
    /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Python-2\.0|PSF-2\.0|BlueOak-1\.0\.0|Zlib|CC0-1\.0|LGPL-3\.0-or-later)$/;
  const others = runtimeDependencies(lock).filter(
    ({ licence }) => !licence.split(/[() ]+|AND|OR/).every((one) => one === "" || free.test(one)),
  );
  expect(others).toEqual([]);
});

test("the list of licences is the lock file's (npm run docs writes it)", async () => {
  const options = { parser: "markdown", printWidth: 100 };
  expect(await format(licenceList(lock), options)).toBe(read(".github/licences.md"));
});

test("a built site bears the licences of its faces, its scripts and Pagefind", () => {
  const text = readFileSync(path.join(inject("site"), LICENCES), "utf8");
  expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1");
  const names = [...text.matchAll(/^={72}\n\n(\S+) \d/gm)].map(([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      "@fontsource-variable/el-messiri",
      "@fontsource-variable/markazi-text",
      "pagefind",
      "text-fragments-polyfill",
    ]),
  );
});
