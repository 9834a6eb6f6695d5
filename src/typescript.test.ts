/** What a command does that `typescript.js` runs in a copy of the project, where Node does not. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { projectDirectory } from "./build/project.ts";
import { runCommand } from "./testing/command.ts";
import { copyProject, inTemporaryDirectory } from "./testing/project.ts";

/** A command that looks at what it has loaded. */
const COMMAND = `import path from "node:path";
import { pathToFileURL } from "node:url";
import { loadByPath, moduleFile } from "../build/project.ts";
import { raw } from "../lib/html.ts";
import { said } from "./said.ts";

const template: string = path.join(import.meta.dirname, "../../pages/x.11ty.js");
const { own, render } = await import(pathToFileURL(moduleFile(template)).href);
loadByPath();
const byPath = await import(pathToFileURL(template).href);
console.log(said, own === raw, byPath.own === raw, import.meta.filename);
render();
`;

const TEMPLATE = `import { raw as own } from "../src/lib/html.ts";

export { own };
export const render = () => {
  throw new Error("a fault");
};
`;

test("what is started as it was before is told how to be", () => {
  const args = ["--import", "./src/typescript.js", "src/cli/check.ts", "--help"];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: projectDirectory,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining(
      "expected it before the file that it runs: node src/typescript.js FILE",
    ),
  ]);
});

const runsTypeScript = Boolean(Reflect.get(process.features, "typescript"));

test.skipIf(runsTypeScript)("a command is bundled as its files are now", () =>
  inTemporaryDirectory(async (directory) => {
    const project = path.join(directory, "a صحيفة");
    const inProject = (file: string): string => path.join(project, file);
    copyProject(project);
    const packages = path.join(projectDirectory, "node_modules");
    rmSync(inProject("node_modules"));
    mkdirSync(inProject("node_modules"));
    for (const name of readdirSync(packages).filter((one) => !one.startsWith("."))) {
      symlinkSync(path.join(packages, name), inProject(`node_modules/${name}`));
    }
    writeFileSync(inProject("pages/x.11ty.js"), TEMPLATE);
    writeFileSync(inProject("src/cli/probe.ts"), COMMAND);
    const runs = async (said: string, bundles: number): Promise<void> => {
      const { stdout, stderr } = await runCommand(project, "probe");
      expect(stdout).toBe(`${said} true true ${inProject("src/cli/probe.ts")}\n`);
      expect(decodeURI(stderr)).toContain(`${inProject("pages/x.11ty.js")}:5:9`);
      expect(readdirSync(inProject("node_modules/.cache/typescript"))).toHaveLength(bundles);
    };
    const say = (said: string): void =>
      writeFileSync(inProject("src/cli/said.ts"), `export const said: string = "${said}";\n`);
    say("first");
    await runs("first", 1);
    await runs("first", 1);
    say("second");
    await runs("second", 2);
    // Of a file that is at fault there is no bundle.
    writeFileSync(inProject("pages/y.11ty.ts"), "export const = 1;\n");
    await runs("second", 2);
  }),
);
