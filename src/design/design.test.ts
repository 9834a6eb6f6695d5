import { describe, expect, test } from "vitest";
import { defineNewspaper } from "../newspaper/newspaper.ts";
import { identity } from "../testing/newspaper.ts";
import { contrast, legible } from "./colour.ts";
import { defaultDesign } from "./design.ts";
import { designCss } from "./design-css.ts";
import { contrastFaults, defaultPalettes, properties } from "./palette.ts";

test("contrast is as WCAG computes it", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
  expect(legible("#777777", ["#ffffff"], 4.5)).toBe("#757575");
});

test.each(Object.entries(defaultPalettes))("the default colours are legible: %s", (_, palette) => {
  expect(contrastFaults(palette)).toEqual([]);
  const shades = properties(palette);
  for (const shade of ["shade-1", "shade-2"]) {
    expect(contrast(shades[shade]!, shades["shade-ink-low"]!)).toBeGreaterThanOrEqual(4.5);
  }
  for (const shade of ["shade-3", "shade-4"]) {
    expect(contrast(shades[shade]!, shades["shade-ink-high"]!)).toBeGreaterThanOrEqual(4.5);
  }
});

describe("a newspaper", () => {
  const withDesign = (design: object) => () => defineNewspaper({ ...identity, design });

  test("changes colours and faces by its data alone", () => {
    const { design } = withDesign({
      colours: { light: { accent: "#0B4F6C" } },
      faces: { head: { family: "Amiri", files: [{ file: "./amiri.woff2", weight: "700" }] } },
    })();
    const css = designCss(design);
    expect(css).toContain("--accent: #0b4f6c;");
    expect(css).toContain(`--accent: ${defaultDesign.colours.dark.accent};`);
    expect(css).toContain('--font-head: "Amiri", "Markazi Text",');
    expect(css).toContain('src: url("./amiri.woff2")');
  });

  test.each([
    [
      { colours: { dark: { soft: "#555555" } } },
      /soft #555555 on paper #171512 has a contrast of 2\.\d+; WCAG 2\.2 AA asks for 4\.5: #[0-9a-f]{6} would do[^]*design\.colours\.dark/,
    ],
    [
      { colours: { light: { paper: "white" } } },
      /a colour such as #8f1d14[^]*colours\.light\.paper/,
    ],
    [{ colours: { light: { pager: "#ffffff" } } }, /pager/],
    [{ faces: { text: { family: 'X"; }', files: [] } } }, /the name of a family/],
    [{ logo: { file: "/etc/logo.svg" } }, /a path such as \.\/logo\.svg/],
  ])("is told what is wrong with %j", (design, message) => {
    expect(withDesign(design)).toThrow(message);
  });
});
