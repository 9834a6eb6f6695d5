import { expect, test } from "vitest";
import strings from "../../_data/strings.ts";
import newspaper from "../testing/newspaper.ts";
import { Site, type Assets } from "./site.ts";

test.each([
  ["/2024/05/07/%D9%83/", "/archive/2024/05/07/%D9%83/"],
  ["/about/#a", "/archive/about/#a"],
  ["/search/?q=%D9%83&sort=oldest", "/archive/search/?q=%D9%83&sort=oldest"],
  ["#fn-1", "#fn-1"],
  ["../a/", "../a/"],
  ["https://example.org/", "https://example.org/"],
  ["report.pdf", "/archive/files/report.pdf"],
  ["constructor", "constructor"],
])("a link of a text, %s, leads where its author meant", (written, href) => {
  const site = new Site({
    newspaper: { ...newspaper, url: "https://altareeq.example/archive/" },
    strings,
    assets: {} as Assets,
    cards: {
      newspaper: "",
      sections: {},
      icons: { touch: "", small: "", large: "", maskable: "" },
      drawnWith: "",
    },
    links: { menu: [], footer: [] },
  });
  expect(site.markdownLink(written, { "report.pdf": "/files/report.pdf" })).toBe(href);
});
