/**
 * A page holds still whatever face comes. What faces the machine has plays no part: where a face is to
 * be another, the test brings it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useBuiltSite } from "../testing/built-site.ts";

const site = useBuiltSite();

const pages = {
  home: "/",
  article: "/2024/05/07/troops/",
  day: "/2024/05/07/",
  month: "/2024/05/",
  "Hijri month": "/hijri/1445/10/",
  search: "/search/",
};

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

const faces = ["markazi-text-arabic", "markazi-text-latin", "el-messiri-arabic"];

/** A face in which Arabic is half as wide again as in Markazi Text. */
const wideFace = readFileSync(
  createRequire(import.meta.url).resolve(
    "@fontsource-variable/el-messiri/files/el-messiri-arabic-wght-normal.woff2",
  ),
);

/** In ms, twice the time in which a browser may still draw an optional face for the first time. */
const BLOCK_PERIOD = 200;

/** What becomes of some faces: what is done with a request for one. */
type Fate = (route: Route, page: Page) => Promise<void>;

const fates: Record<string, Fate> = {
  "comes late": async (route, page) => {
    await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
    await page.waitForTimeout(BLOCK_PERIOD);
    await route.continue();
  },
  "does not come": (route) => route.abort(),
};

/** Of one alone it is the same whether it comes late or not at all: it is not drawn. */
const cases = [
  ...faces.map((face) => ({ face, fate: "comes late" })),
  { face: "woff2", fate: "does not come" },
];

/** Opens a window on whose pages faces whose file has a name with `face` in it have a fate. */
async function openWindow(viewport: Screen, face: string, fate?: string): Promise<Page> {
  const { page } = await site.open({ viewport });
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as LayoutShift).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  // Each page is met as on a first visit.
  const session = await page.context().newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const meet = fates[fate ?? ""];
  if (meet) {
    await page.route(
      (url) => url.pathname.endsWith(".woff2") && url.pathname.includes(face),
      (route) => meet(route, page),
    );
  }
  return page;
}

async function visit(page: Page, path: string) {
  await page.goto(path); // its load waits for the faces, which it preloads
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    const height = document.querySelector(".masthead")?.getBoundingClientRect().height ?? 0;
    return { shift: window.shift, height };
  });
}

describe.each(Object.entries(screens))("on a %s", (_screen, viewport) => {
  // A window each for all pages: to open another takes as much work as a page.
  let plain: Page;
  let windows: { face: string; fate: string; page: Page }[];
  beforeAll(async () => {
    plain = await openWindow(viewport, "");
    windows = await Promise.all(
      cases.map(async (one) => ({ ...one, page: await openWindow(viewport, one.face, one.fate) })),
    );
  });
  afterAll(() =>
    Promise.all([plain, ...windows.map(({ page }) => page)].map((page) => page.context().close())),
  );

  test.each(Object.entries(pages))(
    "a masthead is as tall in any face, and nothing moves when one is late or missing: %s",
    async (_kind, path) => {
      const whole = await visit(plain, path);
      const found = await Promise.all(
        windows.map(async (one) => ({ ...one, ...(await visit(one.page, path)) })),
      );
      const isFault = ({ shift, height }: typeof whole) =>
        shift >= 0.02 || Math.abs(height - whole.height) > 1;
      const faults = [];
      for (const { face, fate, page } of found.filter(isFault)) {
        // On a busy machine another face may come in the block period: that is not so twice.
        const again = { face, fate, ...(await visit(page, path)) };
        if (isFault(again)) faults.push(again);
      }
      expect(faults, `${whole.height} px with all faces; ${JSON.stringify(faults)}`).toEqual([]);
    },
  );
});

describe.each([360, 390, 600, 820, 1024, 1151, 1152, 1280, 1600])("%i px wide", (width) => {
  test("no face adds a row to the masthead, nor does a long name of section or office", async () => {
    const { page } = await site.open({ viewport: { width, height: 800 } });
    await page.goto("/2024/05/07/troops/");
    const height = () =>
      page.evaluate(() => document.querySelector(".masthead")?.getBoundingClientRect().height);
    const own = await height();
    // Wider than any face by half, and higher.
    await page.evaluate(
      async ([file]) => {
        const bytes = Uint8Array.from(file ?? "", (byte) => byte.charCodeAt(0));
        const wide = new FontFace("wide", bytes.buffer, { sizeAdjust: "150%" } as object);
        document.fonts.add(await wide.load());
        for (const property of ["--font-text", "--font-head"]) {
          document.documentElement.style.setProperty(property, "wide");
        }
      },
      [wideFace.toString("latin1")],
    );
    expect(await height()).toBeCloseTo(own ?? 0, 0);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll(
        ".ear-leaders dd, .motto, .nav-sections a, .nav-tool span, .nav-search button",
      )) {
        one.textContent += " Interkontinentalverbindungen";
      }
    });
    expect(await height()).toBeCloseTo(own ?? 0, 0);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

test.each(["/2024/05/", "/dates/"])(
  "the field for a date is as tall as what is in it: %s",
  async (path) => {
    const { page } = await site.open({ viewport: screens.desktop });
    await page.goto(path, { waitUntil: "networkidle" });
    if (path !== "/dates/") await page.click("[data-opens=jump]");
    const [own, needed] = await page.locator(".jump").evaluate((form) => {
      const { top, height } = form.getBoundingClientRect();
      return [height, (form.lastElementChild?.getBoundingClientRect().bottom ?? 0) - top];
    });
    expect(own).toBeCloseTo(needed ?? 0, 0);
    expect(own).toBeLessThan(300);
  },
);

type Screen = (typeof screens)[keyof typeof screens];

interface LayoutShift extends PerformanceEntry {
  value: number;
}

declare global {
  interface Window {
    shift: number;
  }
}
