/** A copy of the small archive and of its built site, to be changed and built again. */
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { cacheOf } from "../build/output/publish.ts";
import { runCommand, typeScriptOf, type CommandResult } from "./command.ts";
import { copyArchive } from "./project.ts";

/** Where an archive and its site are. */
export interface Place {
  articles: string;
  output: string;
  /** Builds the site as a person does. */
  build(...options: string[]): Promise<CommandResult>;
  /** Starts a build, to be disturbed. */
  start(...options: string[]): RunningBuild;
}

/** A build that runs. */
export interface RunningBuild {
  child: ChildProcess;
  /** What it has said so far. */
  said: { stdout: string; stderr: string };
  /** Its exit status; none where it was killed. */
  ended: Promise<number | null>;
}

/** Copies the archive and the site, with what builds remember of it, into a directory. */
export function builtPlace(directory: string): Place {
  const articles = path.join(directory, "articles");
  copyArchive(articles);
  return placeAt(articles, copySite(directory));
}

/** Copies the site alone into a directory: what is the same in another takes no time to make again. */
export function copySite(directory: string): string {
  const output = path.join(directory, "_site");
  cpSync(inject("site"), output, { recursive: true });
  cpSync(cacheOf(inject("site")), cacheOf(output), { recursive: true });
  return output;
}

/** An archive and a site that are, or are to be, where it is said. */
export function placeAt(articles: string, output: string): Place {
  const paths = ["--articles", articles, "--output", output];
  return {
    articles,
    output,
    build: (...options) => runCommand(inject("project"), "build", [...paths, ...options]),
    start: (...options) => {
      const script = path.join(inject("project"), "src/cli/build.ts");
      const args = [typeScriptOf(inject("project")), script, ...paths, ...options];
      const child = spawn(process.execPath, args, { cwd: inject("project") });
      const said = { stdout: "", stderr: "" };
      child.stdout.on("data", (data: Buffer) => (said.stdout += data.toString()));
      child.stderr.on("data", (data: Buffer) => (said.stderr += data.toString()));
      const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
      return { child, said, ended };
    },
  };
}
