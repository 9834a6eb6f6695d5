/** The files of a newspaper's looks, as the bundler is given them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "esbuild";
import { imageSize } from "image-size";
import type { Design } from "../design/design.ts";
import type { CardLooks } from "../cards/plan.ts";
import { designCss } from "../design/design-css.ts";
import { properties } from "../design/palette.ts";
import { projectDirectory } from "./project.ts";

/** Where `newspaper.ts` is: paths in it are relative to this folder. */
const DATA = "_data";

/** A picture of the design. */
export interface DesignPicture {
  /** Its file, relative to the project. */
  file: string;
  width: number;
  height: number;
}

/** The pictures of a design. */
export interface DesignPictures {
  icon: DesignPicture;
  logo?: DesignPicture;
  logoDark?: DesignPicture;
}

/** Gives the bundler the stylesheet of a design, by the name that `site.css` imports. */
export function designPlugin(design: Design): Plugin {
  return {
    name: "design",
    setup(build) {
      build.onResolve({ filter: /^newspaper:design$/ }, () => ({
        path: "design",
        namespace: "newspaper",
      }));
      build.onLoad({ filter: /.*/, namespace: "newspaper" }, () => ({
        contents: designCss(design),
        loader: "css",
        resolveDir: path.join(projectDirectory, DATA),
      }));
    },
  };
}

/** What social cards are drawn with: the light colours, and the headline face. */
export function cardLooks({ colours, faces }: Design): CardLooks {
  return {
    colours: properties(colours.light),
    fonts: faces.head.files.map(({ file }) =>
      file.startsWith("./") ? path.join(projectDirectory, DATA, file) : require.resolve(file),
    ),
  };
}

const require = createRequire(import.meta.url);

/**
 * Looks at the pictures of a design.
 *
 * @throws Error that names the key of a file that is not there, or is no picture.
 */
export function designPictures({ icon, logo }: Design): DesignPictures {
  return {
    icon: icon === undefined ? ownIcon : picture("icon", icon),
    ...(logo && { logo: picture("logo.file", logo.file) }),
    ...(logo?.dark !== undefined && { logoDark: picture("logo.dark", logo.dark) }),
  };
}

const ownIcon: DesignPicture = { file: "src/styles/icon.svg", width: 64, height: 64 };

function picture(key: string, name: string): DesignPicture {
  const file = path.posix.join(DATA, name);
  try {
    const { width, height } = imageSize(readFileSync(path.join(projectDirectory, file)));
    return { file, width, height };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `_data/newspaper.ts: design.${key} is "${name}", which cannot be read as a picture (${reason}); put an SVG or PNG at ${file}`,
      { cause: error },
    );
  }
}
