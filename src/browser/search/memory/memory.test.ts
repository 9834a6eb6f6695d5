import { describe, expect, test } from "vitest";
import { usePage } from "../../../testing/search-page/sample-page.ts";

const sample = usePage();
const typed = (text: string) => sample.page.locator("#search-query").fill(text);

describe("what the device remembers", () => {
  const list = (title: string) => sample.page.locator(".memory-list", { hasText: title });

  test("is the searches made and kept, one by one or all to be forgotten", async () => {
    await sample.search("?q=زنجبار");
    await sample.status("نتيجة واحدة");
    await sample.page.locator("#search-tools summary").click();
    await sample.page.locator("#tools-save").click();
    await sample.page.locator("#tools-save", { hasText: "البحث محفوظ" }).waitFor();
    await typed("كاتب 11");
    await sample.page.keyboard.press("Enter");
    await sample.status("نتيجتان");
    await sample.search();
    expect(await list("المحفوظة").locator("a").allTextContents()).toEqual(["زنجبار"]);
    expect(await list("الأخيرة").locator("a").allTextContents()).toEqual(["كاتب 11"]);
    await sample.page.locator(".memory-privacy", { hasText: "على جهازك وحده" }).waitFor();
    await list("المحفوظة").locator(".memory-forget").click();
    await list("المحفوظة").waitFor({ state: "detached" });
    await sample.page.reload();
    await list("الأخيرة").locator(".memory-clear").click();
    await sample.page.locator("#search-memory").waitFor({ state: "hidden" });
    expect(await sample.page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("is nothing where the browser keeps nothing", async () => {
    const changed = await sample.page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      });
    });
    await sample.search("?q=زنجبار");
    await sample.status("نتيجة واحدة");
    await sample.page.locator("#search-tools summary").click();
    await sample.page.locator("#tools-print").waitFor();
    expect(await sample.page.locator("#tools-save").isVisible()).toBe(false);
    await changed.dispose();
  });
});
