/** How an edition's articles stand on the page, measured in a browser. */
import { expect, test } from "vitest";
import { edition } from "../../_includes/parts/edition.ts";
import { useBuiltSite } from "../testing/built-site.ts";
import { articleOf } from "../testing/article.ts";
import newspaper from "../testing/newspaper.ts";
import { Bodies } from "./bodies.ts";
import { sampleSite } from "../testing/sample-site.ts";

const site = useBuiltSite();

const noTexts = new Bodies(() => "");

/** An edition that has, besides the lead, so many articles in each section. */
function editionOf(counts: readonly number[]): string {
  const names = [...newspaper.sections.map(({ name }) => name), undefined];
  const articles = counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, k) =>
      articleOf({
        date: "2024-05-07",
        slug: `a-${i}-${k}`,
        title: `مقال ${k + 1} من قسم`,
        summary: "كلام في الخبر يطول ".repeat(1 + ((i + k) % 4)),
        section: names[i],
      }),
    ),
  );
  const lead = articleOf({
    date: "2024-05-07",
    slug: "lead",
    title: "المقال الأول",
    edition: { page: 1 },
  });
  return edition(sampleSite, { articles: [lead, ...articles], pictures: {} }, noTexts).toString();
}

const editions = [
  [1],
  [2],
  [1, 1],
  [1, 2, 1],
  [2, 2, 1],
  [1, 1, 1, 1],
  [2, 1, 1, 1, 1],
  [1, 5, 2, 4],
];

test.each([390, 820, 1280])(
  "rows are full, and heads stand above their articles: %i px",
  async (width) => {
    const { page } = await site.open({ viewport: { width, height: 900 } });
    await page.route("**/2024/05/07/", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /<div class="edition">/,
        () => `${editions.map(editionOf).join("")}<div class="edition">`,
      );
      await route.fulfill({ response, body });
    });
    await page.goto("/2024/05/07/");
    const shown = await page.locator(".edition").evaluateAll((all) =>
      all.map((one) => {
        const boxOf = (element: Element | null | undefined) =>
          element?.getBoundingClientRect() ?? new DOMRect();
        const cells = [...one.querySelectorAll(".edition-sections > section")].map(boxOf);
        const whole = boxOf(one);
        const items = [...one.querySelectorAll(".section-items > .item")];
        return {
          items: items.length,
          /** What each row leaves empty at its sides. */
          left: [...new Set(cells.map(({ top }) => Math.round(top)))]
            .map((top) => {
              const row = cells.filter((cell) => Math.round(cell.top) === top);
              const used = row.reduce((sum, cell) => sum + cell.width, 0);
              const end = Math.min(...row.map(({ left }) => left));
              const start = Math.max(...row.map(({ right }) => right));
              const gaps = start - end - used;
              return Math.round(whole.width - used - Math.max(0, gaps));
            })
            .filter((left) => left > 1),
          strays: items.filter((item) => {
            const [own, head] = [boxOf(item), boxOf(item.closest("section")?.querySelector("h2"))];
            const isBeside = own.left < head.left - 1 || own.right > head.right + 1;
            return isBeside || own.top < head.bottom - 1;
          }).length,
        };
      }),
    );
    const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);
    expect(shown.slice(0, editions.length)).toEqual(
      editions.map((counts) => ({ items: total(counts), left: [], strays: 0 })),
    );
    await page.context().close();
  },
);
