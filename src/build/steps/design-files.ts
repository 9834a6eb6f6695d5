/** The files of a newspaper's looks, as the bundler is given them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "esbuild";
import { imageSize } from "image-size";
import type { Design } from "../../newspaper/design/design.ts";
import type { CardLooks } from "../../pages/cards/plan.ts";
import { designCss } from "../../newspaper/design/design-css.ts";
import { ICON_SIDE, iconSvg } from "../../newspaper/design/icon.ts";
import { properties } from "../../newspaper/design/palette.ts";
import { projectDirectory } from "../project.ts";
import { MessageError, say } from "../../messages/message.ts";

/** Where `newspaper.ts` is: paths in it are relative to this folder. */
const DATA = "_data";

/** Names of what is made of a design, as the bundler knows them. */
const NAMESPACE = "newspaper";

/** A picture of the design. */
export interface DesignPicture {
  /** Its file, relative to the project, or the name of one that is made. */
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

/** Gives the bundler what is made of a design: its stylesheet and icon, by the names that we import. */
export function designPlugin(design: Design): Plugin {
  return {
    name: "design",
    setup(build) {
      build.onResolve({ filter: /^newspaper:/ }, ({ path: name }) => ({
        path: name.slice(NAMESPACE.length + 1),
        namespace: NAMESPACE,
      }));
      build.onLoad({ filter: /^design$/, namespace: NAMESPACE }, async () => {
        const { measureFace } = await import("./face-metrics.ts");
        const contents = designCss(design, {
          text: measureFace(faceFiles(design.faces.text), 400),
          head: measureFace(faceFiles(design.faces.head), 700),
        });
        return { contents, loader: "css", resolveDir: path.join(projectDirectory, DATA) };
      });
      build.onLoad({ filter: /^icon\.svg$/, namespace: NAMESPACE }, () => ({
        contents: iconSvg(design.colours.light),
        loader: "copy",
      }));
    },
  };
}

/** What cards and icons are drawn with: the light colours, the headline face, and the icon. */
export function cardLooks(design: Design): CardLooks {
  const colours = properties(design.colours.light);
  const { icon } = designPictures(design);
  const isOwn = icon !== ownIcon;
  const content = isOwn
    ? readFileSync(path.join(projectDirectory, icon.file))
    : Buffer.from(iconSvg(design.colours.light));
  const ground = (isOwn ? colours["paper"] : colours["accent"]) ?? "";
  return {
    colours,
    fonts: faceFiles(design.faces.head),
    icon: { content, width: icon.width, height: icon.height, ground },
  };
}

const require = createRequire(import.meta.url);

/** Where a face's files are. */
function faceFiles({ files }: Design["faces"]["text"]): string[] {
  return files.map(({ file }) =>
    file.startsWith("./") ? path.join(projectDirectory, DATA, file) : require.resolve(file),
  );
}

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

const ownIcon: DesignPicture = {
  file: `${NAMESPACE}:icon.svg`,
  width: ICON_SIDE,
  height: ICON_SIDE,
};

function picture(key: string, name: string): DesignPicture {
  const file = path.posix.join(DATA, name);
  try {
    const { width, height } = imageSize(readFileSync(path.join(projectDirectory, file)));
    return { file, width, height };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MessageError(
      say(
        '_data/newspaper.ts: design.{key} is "{name}", which cannot be read as a picture ({reason}); put an SVG or PNG at {file}',
        { key, name, reason, file },
      ),
      { cause: error },
    );
  }
}
