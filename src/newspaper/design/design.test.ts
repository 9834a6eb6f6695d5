import { describe, expect, test } from "vitest";
import { defineNewspaper } from "../newspaper.ts";
import { identity } from "../../testing/newspaper.ts";
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

  test("has faces of the device made as wide and high as its own, for when they do not come", () => {
    const { design } = withDesign({})();
    const metrics = {
      text: { ascent: 0.84, descent: 0.36, letter: 0.4 },
      head: { ascent: 1.02, descent: 0.54, letter: 0.5 },
    };
    const css = designCss(design, metrics);
    const rule = (family: string): string =>
      new RegExp(`@font-face { font-family: "${family}";[^}]*}`).exec(css)?.[0] ?? "";
    const naskh = rule("Markazi Text Naskh");
    expect(naskh).toContain('src: local("Noto Naskh Arabic"),');
    // 0.4 of 0.415; and heights are told in parts of the size that this makes.
    expect(naskh).toContain("size-adjust: 96.4%; ascent-override: 87.1%; descent-override: 37.3%;");
    expect(rule("El Messiri Naskh")).toContain('local("Noto Naskh Arabic Bold")');
    expect(rule("El Messiri Markazi Text")).toContain("size-adjust: 125.0%;");
    expect(css).toMatch(/--font-text: "Markazi Text", "Markazi Text Naskh", [^;]*serif;/);
    expect(css).toMatch(/--font-head: "El Messiri", "El Messiri Markazi Text", [^;]*sans-serif;/);
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
