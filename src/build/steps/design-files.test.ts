import { expect, test } from "vitest";
import { designSchema } from "../../newspaper/design/design.ts";
import { bundleAssets } from "./assets.ts";
import { designPictures } from "./design-files.ts";

test("a design's colours, faces and logo are in the site's own files", async () => {
  const design = designSchema.parse({
    colours: { light: { accent: "#0b4f6c" } },
    faces: {
      head: {
        family: "Markazi Bold",
        files: [
          {
            file: "@fontsource-variable/markazi-text/files/markazi-text-arabic-wght-normal.woff2",
            weight: "700",
          },
        ],
      },
    },
    logo: { file: "./../src/testing/archive/images/square.svg" },
  });
  const { assets, files } = await bundleAssets({ design, interface: ["ar"] });
  const css = Buffer.from(
    files.find(({ path }) => `/${path}` === assets.stylesheet)?.content ?? [],
  ).toString();
  expect(css).toContain("--accent: #0b4f6c");
  expect(css).toContain('--font-head: "Markazi Bold"');
  // Measured in its file: 1718 and 740 of 2048 above and below the line, which size-adjust makes more.
  const [, size, ascent, descent] =
    /font-family:Markazi Bold DejaVu;[^}]*size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%/.exec(
      css,
    ) ?? [];
  expect((Number(size) * Number(ascent)) / 10_000).toBeCloseTo(1718 / 2048, 2);
  expect((Number(size) * Number(descent)) / 10_000).toBeCloseTo(740 / 2048, 2);
  expect(Number(size)).toBeLessThan(75);
  expect(assets.fonts.some((font) => font.includes("el-messiri"))).toBe(false);
  expect(assets.logo).toMatchObject({ url: expect.stringMatching(/^\/assets\/square-.*\.svg$/) });
  const icon = files.find(({ path }) => `/${path}` === assets.icon)?.content ?? [];
  expect(Buffer.from(icon).toString()).toContain('fill="#0b4f6c"');
});

test("a picture that is not there is told by its key, with where it should be", () => {
  const design = designSchema.parse({ logo: { file: "./no-logo.svg" } });
  expect(() => designPictures(design)).toThrow(
    /_data\/newspaper\.ts: design\.logo\.file is "\.\/no-logo\.svg".*put an SVG or PNG at _data\/no-logo\.svg/,
  );
});
