import { describe, expect, test } from "vitest";
import { eventually } from "../../../testing/eventually.ts";
import { usePage } from "../../../testing/search-page/sample-page.ts";

const sample = usePage();

describe("the hits over time", () => {
  const plot = () => sample.page.locator("#timeline-plot");
  const readout = (text: string) =>
    sample.page.locator("#timeline-readout", { hasText: text }).waitFor();

  test("run from the oldest at the right to the newest at the left", async () => {
    await sample.search("?q=افتتاح");
    await readout("من 1932 إلى 2022: 3 نتائج");
    const bars = sample.page.locator(".bar");
    expect(await bars.count()).toBe(91);
    expect(await bars.first().getAttribute("aria-label")).toBe("1932: نتيجة واحدة");
    const [oldest, newest] = [await bars.first().boundingBox(), await bars.last().boundingBox()];
    expect(oldest?.x).toBeGreaterThan(newest?.x ?? Infinity);
  });

  test("choose a period by drawing over them, and go on to its months", async () => {
    await sample.search("?q=افتتاح");
    await sample.status("3 نتائج");
    const area = (await plot().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = (year: number) => area.x + area.width * (1 - (year - 1932 + 0.5) / 91);
    const middle = area.y + area.height / 2;
    await sample.page.mouse.move(at(1950), middle);
    await sample.page.mouse.down();
    await sample.page.mouse.move(at(1958), middle, { steps: 4 });
    await readout("من 1950 إلى 1958: نتيجة واحدة");
    await sample.page.mouse.up();
    await sample.status("نتيجة واحدة");
    expect(sample.query()).toBe("?q=افتتاح&from=1950&to=1958");
    expect(await sample.chips()).toEqual(["من 1950 إلى 1958"]);
    await sample.page.mouse.click(at(1956), middle);
    await sample.page.waitForURL(/from=1956&to=1956/);
    await eventually(async () => {
      expect(await sample.page.locator(".bar").count()).toBe(12);
    });
    await sample.page.locator(".timeline-out").click();
    expect(await sample.page.locator(".bar").count()).toBe(91);
    expect(await sample.page.locator('.bar[aria-selected="true"]').count()).toBe(1);
    await sample.page.locator(".chip").click();
    await sample.status("3 نتائج");
  });

  test("choose a period by the keyboard", async () => {
    await sample.search("?q=افتتاح");
    await sample.status("3 نتائج");
    await sample.page.locator("#search-query").focus();
    while ((await sample.focusedId()) !== "timeline-plot") await sample.page.keyboard.press("Tab");
    const active = () =>
      plot().evaluate((element) => {
        const id = element.getAttribute("aria-activedescendant") ?? "";
        return document.getElementById(id)?.getAttribute("aria-label");
      });
    await sample.page.keyboard.press("Home");
    expect(await active()).toBe("1932: نتيجة واحدة");
    await sample.page.keyboard.press("ArrowLeft");
    expect(await active()).toBe("1933: لا نتائج");
    for (let i = 0; i < 3; i++) await sample.page.keyboard.press("Shift+PageUp");
    await readout("من 1933 إلى 1963: نتيجة واحدة");
    await sample.page.keyboard.press("Escape");
    await readout("من 1932 إلى 2022: 3 نتائج");
    await sample.page.keyboard.press("Shift+ArrowLeft");
    await sample.page.keyboard.press("Enter");
    await sample.page.waitForURL(/from=1963&to=1964/);
    await sample.status("لا نتائج");
    expect(await sample.focusedId()).toBe("timeline-plot");
  });

  test("take an exact period in any digits, and say what they did not understand", async () => {
    await sample.search("?q=افتتاح");
    await sample.status("3 نتائج");
    await sample.page.locator("#period-from").fill("أمس");
    await sample.page.locator("#period-from").press("Enter");
    await sample.page.locator("#period-fault", { hasText: "لم نفهم التاريخ «أمس»." }).waitFor();
    expect(await sample.focusedId()).toBe("period-from");
    await sample.page.locator("#period-from").fill("١٩٦٠");
    await sample.page.locator("#period-to").fill("مايو ١٩٣٢");
    await sample.page.locator("#period-to").press("Enter");
    await sample.status("نتيجتان");
    expect(sample.query()).toBe("?q=افتتاح&from=1932-05&to=1960");
    expect(await sample.page.locator("#period-from").inputValue()).toBe("مايو 1932");
  });

  test("are there as a table", async () => {
    await sample.search("?q=افتتاح");
    await sample.status("3 نتائج");
    await sample.page.locator("#timeline-table summary").click();
    expect(await sample.page.locator("#timeline-table tbody tr").allTextContents()).toEqual([
      "19321",
      "19561",
      "20221",
    ]);
  });
});
