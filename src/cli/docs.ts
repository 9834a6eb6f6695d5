/** `npm run docs`: writes the front matter table into the README. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectDirectory } from "../build/project.ts";
import { withFrontMatterTable } from "./readme.ts";

const file = path.join(projectDirectory, "README.md");
writeFileSync(file, await withFrontMatterTable(readFileSync(file, "utf8")));
