import { describe, expect, test } from "vitest";
import { usePage } from "../../../testing/search-page/sample-page.ts";

const sample = usePage();

describe("the words sought in an article", () => {
  const bar = () => sample.page.locator(".marks-bar");
  const current = () =>
    sample.page.evaluate(() =>
      Array.from(CSS.highlights.get("sought-current") ?? [], (range) =>
        range instanceof Range ? range.cloneContents().textContent : "",
      ),
    );

  test("are marked across markup, and stepped through by buttons and keys", async () => {
    await sample.article("?q=القاهرة");
    await bar().waitFor();
    expect(await bar().locator(".marks-count").textContent()).toBe("موضعان");
    await sample.page.keyboard.press("n");
    expect(await bar().locator(".marks-count").textContent()).toBe("1 من 2");
    expect(await current()).toEqual(["القاهرة"]);
    await bar().getByRole("button", { name: "الموضع التالي" }).click();
    await bar().getByRole("button", { name: "الموضع التالي" }).click();
    expect(await bar().locator(".marks-count").textContent()).toBe("1 من 2");
    await sample.page.keyboard.press("p");
    expect(await bar().locator('[role="status"]').textContent()).toContain("2 من 2: والقاهرة");
    await sample.page.keyboard.press("Escape");
    expect(await bar().count()).toBe(0);
    expect(await sample.page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(new URL(sample.page.url()).search).toBe("");
  });

  test("are left alone without a search, and nothing is loaded for them", async () => {
    const asked: string[] = [];
    sample.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await sample.article();
    expect(asked.filter((path) => path.endsWith(".js")).length).toBe(2);
    expect(await bar().count()).toBe(0);
  });

  test("are marked by elements where the browser has no highlights, and unmarked again", async () => {
    const changed = await sample.page.addInitScript(() => {
      Reflect.deleteProperty(CSS, "highlights");
    });
    await sample.article("?q=القاهرة العاصمة");
    await bar().waitFor();
    const text = () => sample.page.locator(".story-text").evaluate((element) => element.innerHTML);
    const marked = await sample.page.locator("mark.sought").allTextContents();
    expect(marked.join("|")).toBe("القاهرة|و|القاهرة|العاص|مة");
    await sample.page.keyboard.press("n");
    expect(await sample.page.locator("mark.is-current").allTextContents()).toEqual(["القاهرة"]);
    await bar().getByRole("button", { name: "إزالة التظليل" }).click();
    expect(await text()).not.toContain("<mark");
    expect(await text()).toContain("العاص<em>مة</em><sup>1</sup>");
    await changed.dispose();
  });
});
