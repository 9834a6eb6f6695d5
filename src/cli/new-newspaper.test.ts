import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../testing/command.ts";
import { copyProject, inTemporaryDirectory } from "../testing/project.ts";

const answers = [
  "newspaper",
  "--name",
  "القدس",
  "--country",
  "GB",
  "--frequency",
  "weekly",
  "--sections",
  "أخبار، رأي",
];

test("a newspaper of one's own takes the place of the example, which git keeps", () =>
  inTemporaryDirectory(async (directory) => {
    const project = path.join(directory, "project");
    copyProject(project);
    mkdirSync(path.join(project, ".vscode"));
    const articles = path.join(project, "articles");
    const before = readFileSync(path.join(project, "_data/newspaper.ts"), "utf8");

    const mistaken = [...answers, "--zone", "Europe/Londres", "--yes"];
    const wrong = await runCommand(project, "new", mistaken);
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('"Europe/Londres"')]);

    const unkept = await runCommand(project, "new", [...answers, "--yes"]);
    expect([unkept.status, unkept.stderr]).toEqual([
      1,
      expect.stringContaining("git does not have"),
    ]);
    const git = (...args: string[]) => execFileSync("git", args, { cwd: project, stdio: "pipe" });
    git("init", "--quiet");
    git("add", "articles", "dossiers");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "a");
    const unasked = await runCommand(project, "new", answers);
    expect([unasked.status, unasked.stderr]).toEqual([1, expect.stringContaining("--yes")]);
    expect(readFileSync(path.join(project, "_data/newspaper.ts"), "utf8")).toBe(before);

    const { status, stderr } = await runCommand(project, "new", [...answers, "--yes"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(readdirSync(articles)).toEqual([]);
    const schema = readFileSync(path.join(project, ".vscode/front-matter.schema.json"), "utf8");
    expect(schema).toContain('"أخبار"');

    writeFileSync(
      path.join(articles, "a.md"),
      "---\ntitle: خبر\ndate: 1998-05-07\nsection: رأي\n---\n\nنص\n",
    );
    const built = await runCommand(project, "build");
    expect([built.status, built.stderr]).toEqual([0, ""]);
    const front = readFileSync(path.join(project, "_site/index.html"), "utf8");
    expect(front).toContain("القدس");
    expect(front).toContain("/sections/");
  }));
