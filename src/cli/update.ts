/** `npm run update`: merges a newer version of Sijill into a newspaper's own archive. */
import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { Command } from "commander";
import { projectDirectory, typeScript } from "../build/project.ts";
import { MessageError, say } from "../messages/message.ts";
import { print, words } from "./terminal/language.ts";
import { main } from "./terminal/main.ts";

/** What a newspaper has of its own: an update never changes it. */
const OWN = [
  "articles",
  "dossiers",
  "_data/newspaper.ts",
  "_data/words.ts",
  "_data/synonyms.txt",
  "public",
  "pages",
];

/** What `npm run docs` writes, as far as it depends on the newspaper: the editors' files know its sections. */
const DOCS = ".vscode";

const command = new Command("npm run update --")
  .description(
    words(say("Merge a newer version of Sijill; what is the newspaper's own stays as it is.")),
  )
  .argument("<version>", words(say("tag or branch, such as v1.1.0 or upstream/main")));

await main(command, async () => {
  const [version] = command.processedArgs as [string];
  if (git("status", "--porcelain") !== "") {
    throw new MessageError(
      say("there are changes that are not committed; commit them first, then update"),
    );
  }
  git("rev-parse", "--verify", "--quiet", `${version}^{commit}`);
  // It may stop at conflicts, of which those in what is one's own are none. Nor is a folder that was moved.
  tryGit("-c", "merge.directoryRenames=false", "merge", "--no-ff", "--no-commit", version);
  git("reset", "--quiet", "HEAD", "--", ...OWN);
  const own = OWN.filter((file) => git("ls-files", "--", file) !== "");
  if (own.length > 0) git("checkout", "--quiet", "--", ...own);
  git("clean", "--force", "--quiet", "-d", "--", ...OWN); // what has come with the merge
  writeDocs();
  const conflicts = git("diff", "--name-only", "--diff-filter=U");
  if (conflicts !== "") {
    throw new MessageError(
      say("both sides have changed these files; merge them by hand, then git commit: {files}", {
        files: conflicts.split("\n").join(" "),
      }),
    );
  }
  git("commit", "--quiet", "--no-edit", "--allow-empty");
  const next = "npm ci && npm run check && npm run build";
  print(say("Merged {version}. Next: {next}", { version, next }));
});

/** Takes the documentation of the update, and writes it anew for this newspaper. */
function writeDocs(): void {
  const conflicts = git("diff", "--name-only", "--diff-filter=U", "--", DOCS);
  for (const file of conflicts.split("\n").filter(Boolean)) git("checkout", "--theirs", "--", file);
  const script = path.join(projectDirectory, "src/cli/docs.ts");
  // Code that both sides have changed may not run; whoever merges it runs `npm run docs` then.
  spawnSync(process.execPath, [typeScript, script], {
    cwd: projectDirectory,
    stdio: "ignore",
  });
  git("add", "--", DOCS);
}

function git(...args: string[]): string {
  try {
    return execFileSync("git", args, {
      cwd: projectDirectory,
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new Error(`git ${args[0]}: ${stderr.trim() || `there is no ${args.at(-1)}`}`, {
      cause: error,
    });
  }
}

function tryGit(...args: string[]): void {
  spawnSync("git", args, { cwd: projectDirectory, stdio: "ignore" });
}
