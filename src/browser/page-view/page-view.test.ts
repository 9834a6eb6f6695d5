/** Scans of the paper in a real browser: on a page of the paper, and beside an article's text. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../../testing/built-site.ts";
import { regionOf } from "./position.ts";
import { eventually } from "../../testing/eventually.ts";

const site = useBuiltSite();
const PAGE = "/2024/05/05/pages/1/";
const ARTICLE = "/2024/05/05/match/";
const TITLE = "فوز ثمين في الجولة الأخيرة";

const scale = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const width = (name: string): number => document.querySelector(name)?.clientWidth ?? 0;
    return width(".scan-sheet") / width(".scan-view");
  });

/** The point of the scan in the middle of what is seen, in parts of the scan. */
const middle = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const view = document.querySelector(".scan-view")?.getBoundingClientRect() ?? new DOMRect();
    const sheet = document.querySelector(".scan-sheet")?.getBoundingClientRect() ?? new DOMRect();
    const x = (view.x + view.width / 2 - sheet.x) / sheet.width;
    const y = (view.y + view.height / 2 - sheet.y) / sheet.height;
    return [Math.round(x * 20) / 20, Math.round(y * 20) / 20];
  });

/** Where the scan's view is across, once it moves no more: browsers move smoothly for a key, and beside what drags. */
const rest = (page: Page): Promise<number> =>
  page.locator(".scan-view").evaluate(async (view) => {
    let still = 0;
    for (let last = view.scrollLeft; still < 10; last = view.scrollLeft) {
      await new Promise(requestAnimationFrame);
      still = view.scrollLeft === last ? still + 1 : 0;
    }
    return view.scrollLeft;
  });

async function openScan(path: string, viewport = { width: 1280, height: 800 }) {
  const opened = await site.open({ viewport });
  await opened.page.goto(path, { waitUntil: "networkidle" });
  await opened.page.locator(".scan-tools button").first().waitFor();
  await opened.page.locator(".scan").scrollIntoViewIfNeeded();
  return opened;
}

describe("a page of the paper", () => {
  test("is zoomed by buttons, keys, wheel and double click, and moved by buttons, keys and the mouse", async () => {
    const { page, faults } = await openScan(PAGE);
    const view = page.locator(".scan-view");
    await page.getByRole("button", { name: "تكبير" }).click();
    expect(await scale(page)).toBeCloseTo(1.5, 1);
    expect(await page.locator(".scan-scale").textContent()).toBe("التكبير 150٪");
    await page.keyboard.press("-");
    expect(await scale(page)).toBeCloseTo(1, 1);
    await page.keyboard.press("0");
    expect(await scale(page)).toBeLessThan(1);
    const box = (await view.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + 300];
    await page.mouse.move(x, y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    const large = await scale(page);
    expect(large).toBeGreaterThan(1.1);
    await page.mouse.dblclick(x, y);
    expect(await scale(page)).toBeGreaterThan(large * 1.9);
    expect(new URL(page.url()).pathname).toBe(PAGE);

    const before = await rest(page);
    await page.getByRole("button", { name: "إلى اليسار" }).click();
    const moved = await rest(page);
    expect(moved).toBeLessThan(before);
    await view.focus();
    await page.keyboard.press("ArrowRight");
    await eventually(async () => expect(await rest(page)).toBeGreaterThan(moved));
    const released = await rest(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y, { steps: 4 });
    await page.mouse.move(x + 180, y, { steps: 2 });
    await page.mouse.up();
    expect(released - (await rest(page))).toBeCloseTo(180, -1);
    expect(faults).toEqual([]);
  });

  test("two fingers zoom it about their middle", async () => {
    const { page } = await openScan(PAGE);
    const client = await page.context().newCDPSession(page);
    const box = (await page.locator(".scan-view").boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + 250];
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints:
          type === "touchEnd"
            ? []
            : [
                { x: x - apart, y, id: 1 },
                { x: x + apart, y, id: 2 },
              ],
      });
    await touch("touchStart", 50);
    for (const apart of [70, 90, 120, 150]) await touch("touchMove", apart);
    await touch("touchEnd", 0);
    await eventually(async () => expect(await scale(page)).toBeGreaterThan(2));
  });

  test("what is seen is in its address, which shows it again", async () => {
    const { page } = await openScan(`${PAGE}#xywh=percent:50,20,30,20`);
    expect(await scale(page)).toBeGreaterThan(1.5);
    expect(await middle(page)).toEqual([0.65, 0.3]);
    expect(new URL(page.url()).hash).toBe("#xywh=percent:50,20,30,20");
    await page.keyboard.press("+");
    await page.waitForURL(/#xywh=\d+,\d+,\d+,\d+$/);
    const seen = [await scale(page), ...(await middle(page))];
    await page.reload({ waitUntil: "networkidle" });
    await eventually(async () => {
      const again = [await scale(page), ...(await middle(page))];
      for (const [i, value] of again.entries()) expect(value).toBeCloseTo(seen[i]!, 1);
    });
    await page.keyboard.press("0");
    await eventually(() => expect(new URL(page.url()).hash).toBe(""));
  });

  test("the next page is on the left, also from the scan by its arrow", async () => {
    const { page } = await openScan(PAGE);
    await page.locator(".scan-view").focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL("**/pages/2/");
    expect(await page.textContent(".paper .notice")).toBe("صورة هذه الصفحة مفقودة.");
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL("**/pages/3/");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL("**/pages/2/");
  });

  test("its articles are links over the scan and in a list, which point at each other", async () => {
    const { page } = await openScan(PAGE);
    const region = page.locator(`.scan a[aria-label="${TITLE}"]`);
    await region.hover();
    expect(await page.locator(".paper-beside .is-pointed a").textContent()).toBe(TITLE);
    await page.locator(".paper-beside li a").first().focus();
    expect(await region.getAttribute("class")).toBe("is-pointed");
    await region.click();
    await page.waitForURL(`**${ARTICLE}`);
  });

  test("words sought are marked where they stand", async () => {
    const { page, faults } = await openScan(`${PAGE}?q=${encodeURIComponent("مباراة")}`);
    await page.locator(".scan .sought").first().waitFor();
    const box = await page.locator(".scan .sought").evaluate((rect) => rect.getAttribute("x"));
    expect(box).toBe("515");
    expect(await page.textContent(".scan-status")).toBe("في الصورة موضع واحد لكلمات البحث.");
    expect(faults).toEqual([]);
  });

  test("shows all without scripts: picture, texts, links", async () => {
    const { page } = await site.open({ javaScriptEnabled: false });
    await page.goto(PAGE);
    const picture = page.locator(".scan img");
    expect(await picture.getAttribute("alt")).toBe("صفحة 1، العدد 40، 5 مايو 2024");
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
    expect(width / height).toBeCloseTo(800 / 1120, 1);
    const view = await page.locator(".scan-view").boundingBox();
    expect(view?.height).toBeGreaterThan(height); // none of it is cut
    await page.locator(".scan a").click();
    await page.waitForURL(`**${ARTICLE}`);
    await page.goto(PAGE);
    const full = page.getByRole("link", { name: "الصورة بحجمها الكامل" });
    expect(await full.getAttribute("href")).toMatch(/^\/scans\/.+\.webp$/);
  });

  test("is printed as its scan, whole", async () => {
    const { page } = await openScan(`${PAGE}#xywh=100,100,200,200`);
    await page.emulateMedia({ media: "print" });
    const [view, picture] = await Promise.all(
      [".scan-view", ".scan img"].map((name) => page.locator(name).boundingBox()),
    );
    expect(picture?.width).toBeLessThanOrEqual(view!.width);
    expect(picture!.width / picture!.height).toBeCloseTo(800 / 1120, 1);
    expect(await page.locator(".scan-tools").isVisible()).toBe(false);
  });
});

describe("an article", () => {
  test("loads nothing of its scan before that is asked for, and keeps the choice", async () => {
    const { page, faults } = await site.open({ viewport: { width: 1280, height: 800 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(ARTICLE, { waitUntil: "networkidle" });
    expect(asked.filter((path) => /scans|scan-panel|words/.test(path))).toEqual([
      expect.stringMatching(/article-scans/),
    ]);
    const opener = page.locator(".scan-opener");
    await opener.click();
    await page.locator(".scan-panel .region").waitFor({ state: "attached" });
    const boxes = async () => {
      const [panel, text] = await Promise.all(
        [".scan-panel", ".story-text"].map((name) => page.locator(name).boundingBox()),
      );
      return { panel: panel!, text: text! };
    };
    const wide = await boxes();
    expect(wide.panel.x + wide.panel.width).toBeLessThan(wide.text.x); // beside
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.locator(".scan-panel").isVisible()).toBe(true);
    await page.setViewportSize({ width: 390, height: 800 });
    const narrow = await boxes();
    expect(narrow.panel.y + narrow.panel.height).toBeLessThanOrEqual(narrow.text.y); // above
    await opener.click();
    expect(await page.locator(".scan-panel").isVisible()).toBe(false);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.locator(".scan-panel").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("has its region in view, and the words sought marked in it", async () => {
    const { page } = await openPanel(`${ARTICLE}?q=${encodeURIComponent("فريق")}`);
    await page.locator(".scan-panel .sought").waitFor({ state: "attached" });
    const seen = await page.evaluate(() => {
      const rect = (name: string) => document.querySelector(name)!.getBoundingClientRect();
      const [view, region] = [rect(".scan-view"), rect(".scan .region")];
      return region.left >= view.left && region.right <= view.right && region.top >= view.top;
    });
    expect(seen).toBe(true);
  });

  test("leads to its page, with its region, and says when its text was poorly recognised", async () => {
    const { page } = await site.open();
    await page.goto(ARTICLE);
    expect(await page.textContent(".printed")).toContain("ص 1 من العدد 40");
    expect(await page.textContent(".story-head .notice")).toContain("62٪");
    await page.click(".printed a");
    await page.waitForURL(`**${PAGE}#xywh=40,230,720,260`);
  });

  async function openPanel(path: string) {
    const opened = await site.open({ viewport: { width: 1280, height: 800 } });
    await opened.page.goto(path, { waitUntil: "networkidle" });
    await opened.page.click(".scan-opener");
    return opened;
  }
});

test.each([
  ["#xywh=10,20,30,40", { x: 10, y: 20, width: 30, height: 40 }],
  ["#xywh=pixel:10,20,30,40", { x: 10, y: 20, width: 30, height: 40 }],
  ["#xywh=percent:10,20,30.5,40", { x: 100, y: 400, width: 305, height: 800 }],
  ["#xywh=10,20,0,40", undefined],
  ["#xywh=1000,20,30,40", undefined],
  ["#xywh=-1,20,30,40", undefined],
  ["#p-3", undefined],
])("a region of an address is a media fragment: %s", (hash, region) => {
  expect(regionOf(hash, { width: 1000, height: 2000 })).toEqual(region);
});
