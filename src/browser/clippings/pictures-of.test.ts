import { expect, test } from "vitest";
import { figure } from "../../../_includes/parts/figure.ts";
import type { Picture } from "../../archive/pictures/pictures.ts";
import type { Site } from "../../pages/site.ts";
import { picturesOf } from "./pictures-of.ts";

const site = { link: (path: string) => `/prefix${path}` } as Site;

function drawn(file: string, widths: readonly number[]): string {
  const picture: Picture = { file, url: `/pictures/${file}`, width: 1600, height: 900, widths };
  return figure(site, picture, { caption: "شرح" }).toString();
}

test("of each picture of an article one form is kept: as wide as a column, and small", () => {
  const html = [
    drawn("a-0123456789.jpg", [400, 800, 1200]),
    drawn("b-0123456789.jpg", [400, 640]),
    drawn("c'&-0123456789.svg", []),
    figure(site, undefined, { caption: "بلا صورة" }).toString(),
    '<img src="/assets/logo.svg" />',
  ].join("");
  expect(picturesOf(html)).toEqual([
    "/prefix/pictures/a-0123456789-800.avif",
    "/prefix/pictures/b-0123456789-640.avif",
    "/prefix/pictures/c'&-0123456789.svg",
  ]);
});
