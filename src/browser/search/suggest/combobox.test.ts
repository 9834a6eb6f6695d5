import { describe, expect, test } from "vitest";
import { usePage } from "../../../testing/search-page/sample-page.ts";
import { PREFIX } from "../../../testing/search-page/sample-site.ts";

const sample = usePage();

describe("suggestions", () => {
  const input = () => sample.page.locator('[role="combobox"]');
  const suggestedAgain = () =>
    input().evaluate(
      (box) =>
        new Promise<void>((resolve) => {
          const spoken = box.parentElement!.querySelector("[aria-live], [role=status]")!;
          new MutationObserver(() => resolve()).observe(spoken, { childList: true });
          box.dispatchEvent(new InputEvent("input"));
        }),
    );

  test("are a combobox that arrows go through, and a day leads straight to it", async () => {
    await sample.search();
    await input().pressSequentially("7 مايو 2022");
    await sample.options().first().waitFor();
    expect(await input().getAttribute("aria-expanded")).toBe("true");
    expect(await sample.options().first().textContent()).toBe("7 مايو 2022");
    await sample.page.keyboard.press("ArrowDown");
    const active = await input().getAttribute("aria-activedescendant");
    expect(active).toBe(await sample.options().first().getAttribute("id"));
    expect(await sample.page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    await sample.page.keyboard.press("ArrowUp");
    expect(await input().getAttribute("aria-activedescendant")).toBeNull();
    await sample.page.keyboard.press("ArrowDown");
    await sample.page.route("**/2022/05/07/", (route) => route.fulfill({ body: "العدد" }));
    await sample.page.keyboard.press("Enter");
    await sample.page.waitForURL(`**${PREFIX}/2022/05/07/`);
  });

  test("go away with Escape, and leave what was typed to be searched", async () => {
    await sample.search();
    await input().pressSequentially("عنوان المقال رقم 17");
    await sample.options().first().waitFor();
    await sample.page.keyboard.press("Escape");
    expect(await input().getAttribute("aria-expanded")).toBe("false");
    expect(await input().inputValue()).toBe("عنوان المقال رقم 17");
    await sample.page.keyboard.press("Enter");
    await sample.page.locator(".result-title", { hasText: "رقم 17" }).waitFor();
    expect(await sample.options().count()).toBe(0);
  });

  test("open a headline with the mouse, from any page's masthead, loading nothing before", async () => {
    const asked: string[] = [];
    sample.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await sample.article();
    expect(asked.filter((path) => /api\.js|box|chunk/.test(path))).toEqual([]);
    await sample.page.locator("#masthead-search").click();
    await input().pressSequentially("عنوان المقال رقم 17");
    await sample.options().filter({ hasText: "رقم 17" }).first().hover();
    await sample.page.mouse.down();
    await suggestedAgain();
    await sample.page.mouse.up();
    await sample.page.waitForURL(/17/);
    await sample.page.locator("h1", { hasText: "عنوان المقال رقم 17" }).waitFor();
  });
});
