/** How a newspaper looks: its colours, faces, logo and icon, as `_data/newspaper.ts` may say. */
import * as z from "zod";
import { HEX } from "./colour.ts";
import { contrastFaults, defaultPalettes, schemes, type Palette, type Scheme } from "./palette.ts";

const colour = z
  .string()
  .regex(HEX, "a colour such as #8f1d14")
  .transform((hex) => hex.toLowerCase());
const file = z
  .string()
  .regex(
    /^(\.\/|@?[a-z0-9])/,
    "a path such as ./logo.svg beside newspaper.ts, or a file of a package",
  );

function paletteSchema(scheme: Scheme) {
  const of = (name: keyof Palette) => colour.default(defaultPalettes[scheme][name]);
  return z.strictObject({
    paper: of("paper").describe("The page."),
    raised: of("raised").describe("What stands out from the page."),
    ink: of("ink").describe("Text."),
    soft: of("soft").describe("Text of less weight."),
    rule: of("rule").describe("Fine lines."),
    strong: of("strong").describe("Strong lines."),
    accent: of("accent").describe("The one colour: sections, links, days of a calendar."),
    mark: of("mark").describe("Behind words that were searched for."),
  });
}

const faceFile = z.strictObject({
  file: file.describe("A WOFF2 file: beside newspaper.ts, or of a package such as Fontsource's."),
  weight: z
    .string()
    .regex(/^\d{3}( \d{3})?$/, "a weight such as 400, or a range such as 400 700")
    .default("400 700"),
  range: z
    .string()
    .regex(/^U\+[0-9A-Fa-f?-]+(,\s*U\+[0-9A-Fa-f?-]+)*$/, "a CSS unicode-range such as U+0600-06FF")
    .optional()
    .describe("The letters that it has, if not all."),
  size: z
    .int()
    .min(50)
    .max(200)
    .optional()
    .describe("Its size in percent, where it is to match another file of the family."),
});

const face = z.strictObject({
  family: z
    .string()
    .regex(/^[\p{L}\p{N} -]+$/u, "the name of a family")
    .describe("Name of the family."),
  files: z
    .array(faceFile)
    .describe("Its files; without any, the reader's own device must have it."),
});

/** The space is included, so that words and the spaces between them come from one font. */
const ARABIC =
  "U+0020, U+00A0, U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC";
const LATIN =
  "U+0000-001F, U+0021-009F, U+00A1-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD";

const fontsource = (name: string, script: string): string =>
  `@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`;

const LATIN_OF_TEXT = { file: fontsource("markazi-text", "latin"), range: LATIN };

const markazi: z.input<typeof face> = {
  family: "Markazi Text",
  files: [{ file: fontsource("markazi-text", "arabic"), range: ARABIC }, LATIN_OF_TEXT],
};

/** Its digits and Latin letters are Markazi's, enlarged: that saves a file of 24 kB. */
const elMessiri: z.input<typeof face> = {
  family: "El Messiri",
  files: [
    { file: fontsource("el-messiri", "arabic"), range: ARABIC },
    { ...LATIN_OF_TEXT, size: 124 },
  ],
};

/** Everything about a newspaper's looks; what is left out is as Sijill has it. */
export const designSchema = z
  .strictObject({
    colours: z
      .strictObject({
        light: paletteSchema("light").prefault({}),
        dark: paletteSchema("dark").prefault({}),
      })
      .prefault({})
      .describe("Colours, each #rrggbb, for light pages and dark ones."),
    faces: z
      .strictObject({
        text: face.prefault(markazi).describe("For reading."),
        head: face.prefault(elMessiri).describe("For headlines."),
      })
      .prefault({})
      .describe("Faces."),
    logo: z
      .strictObject({
        file: file.describe("An SVG or PNG."),
        dark: file.optional().describe("The same for dark pages, if another."),
      })
      .optional()
      .describe("The nameplate as a picture, in place of the name in letters."),
    icon: file.optional().describe("An SVG, square, for tabs and home screens."),
  })
  .superRefine(({ colours }, context) => {
    for (const scheme of schemes) {
      for (const message of contrastFaults(colours[scheme])) {
        context.addIssue({ code: "custom", path: ["colours", scheme], message });
      }
    }
  });

/** A newspaper's looks, checked and with the defaults. */
export type Design = z.output<typeof designSchema>;

/** The looks of a newspaper that says nothing of them. */
export const defaultDesign: Design = designSchema.parse({});
