/** That a newspaper takes an update without conflicts, and keeps what is its own. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectDirectory } from "../build/project.ts";
import { runCommand } from "../testing/command.ts";
import { copyProject, inTemporaryDirectory } from "../testing/project.ts";

/** What `copyProject` does not copy and git has. */
const REST = [
  ".gitignore",
  ".gitattributes",
  ".vscode",
  "README.md",
  "package-lock.json",
  ".github",
];

/** What is a newspaper's own, and what is made of that. */
const OWN =
  /^(_data\/newspaper\.ts|_data\/words\.ts|articles\/|dossiers\/|public\/|pages\/|\.vscode\/)/;

test("an update changes the code, and nothing that is the newspaper's own", async () => {
  await inTemporaryDirectory(async (directory) => {
    const [upstream, fork] = [path.join(directory, "upstream"), path.join(directory, "fork")];
    copyProject(upstream);
    for (const file of REST) {
      cpSync(path.join(projectDirectory, file), path.join(upstream, file), { recursive: true });
    }
    git(upstream, "init", "--quiet", "--initial-branch=main");
    commit(upstream);
    git(directory, "clone", "--quiet", upstream, fork);
    symlinkSync(path.join(projectDirectory, "node_modules"), path.join(fork, "node_modules"));
    for (const [key, value] of [
      ["user.name", "a"],
      ["user.email", "a@example.org"],
    ] as const) {
      git(fork, "config", key, value);
    }

    const answers = ["--name", "القدس", "--country", "EG", "--sections", "أخبار، رأي", "--yes"];
    expect(await runCommand(fork, "new", ["newspaper", ...answers])).toMatchObject({ status: 0 });
    write(fork, "_data/words.ts", 'export default { strings: { home: { latest: "الأحدث" } } };\n');
    write(fork, "articles/1998/a.md", "---\ntitle: خبر\ndate: 1998-05-07\n---\n\nنص\n");
    write(fork, "public/CNAME", "example.org\n");
    write(fork, "pages/contact.md", "# اتصل بنا\n");
    commit(fork);
    const before = ownTree(fork);

    // What an update may bring: in code, words, docs, packages, in the example and its identity.
    for (const file of [
      "src/cli/build.ts",
      "_data/strings.ts",
      "_data/newspaper.ts",
      "_data/words.ts",
    ]) {
      appendFileSync(path.join(upstream, file), "\n// New.\n");
    }
    for (const file of [
      "README.md",
      "articles/2024/05/07-troops.md",
      ".vscode/front-matter.schema.json",
    ]) {
      appendFileSync(path.join(upstream, file), "\nNew.\n");
    }
    rmSync(path.join(upstream, "articles/2024/05/06-flood.md"));
    write(upstream, "articles/1998/a.md", "---\ntitle: مثال\ndate: 1998-05-08\n---\n\nنص\n");
    write(upstream, "articles/2025/b.md", "---\ntitle: جديد\ndate: 2025-05-08\n---\n\nنص\n");
    write(upstream, "public/CNAME", "example.com\n");
    commit(upstream);

    git(fork, "fetch", "--quiet");
    expect(await runCommand(fork, "update", ["origin/main"])).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(git(fork, "status", "--porcelain")).toBe("");
    expect(ownTree(fork)).toEqual(before);
    const others = git(fork, "diff", "--name-only", "-z", "origin/main")
      .split("\0")
      .filter(Boolean);
    expect(others.filter((file) => !OWN.test(file))).toEqual([]);

    // What both have changed is told.
    for (const [place, text] of [
      [upstream, "// Theirs.\n"],
      [fork, "// Ours.\n"],
    ] as const) {
      appendFileSync(path.join(place, "src/cli/check.ts"), text);
      commit(place);
    }
    git(fork, "fetch", "--quiet");
    const { status, stderr } = await runCommand(fork, "update", ["origin/main"]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("src/cli/check.ts")]);
  });
});

function git(directory: string, ...args: string[]): string {
  const settings = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
  return execFileSync("git", [...settings, ...args], {
    cwd: directory,
    encoding: "utf8",
    stdio: "pipe",
  });
}

function commit(directory: string): void {
  // A link to a folder is none for .gitignore.
  writeFileSync(path.join(directory, ".git/info/exclude"), "node_modules\n");
  git(directory, "add", "--all");
  git(directory, "commit", "--quiet", "--message", "a");
}

function ownTree(directory: string): Record<string, string> {
  const files = git(directory, "ls-files", "-z")
    .split("\0")
    .filter((file) => OWN.test(file));
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(directory, file), "utf8")]),
  );
}

function write(directory: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  writeFileSync(path.join(directory, file), text);
}
