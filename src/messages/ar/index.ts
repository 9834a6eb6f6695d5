/** The Arabic of every message. */
import type { Translation } from "../words.ts";
import { archive } from "./archive.ts";
import { article } from "./article.ts";
import { build } from "./build.ts";
import { calendar } from "./calendar.ts";
import { check } from "./check.ts";
import { commands } from "./commands.ts";
import { deploy } from "./deploy.ts";
import { dossiers } from "./dossiers.ts";
import { formats } from "./formats.ts";
import { imports } from "./import.ts";

export const arabic = {
  ...calendar,
  ...article,
  ...archive,
  ...check,
  ...build,
  ...commands,
  ...deploy,
  ...dossiers,
  ...imports,
  ...formats,
} as const satisfies Readonly<Record<string, Translation>>;
