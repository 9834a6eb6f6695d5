/** Chromium, driven by Playwright as in all other tests. */
import { launch } from "../browser.ts";
import type { Driver } from "./driver.ts";

/** Starts a Chromium with a profile of its own. */
export async function startChromium(): Promise<Driver> {
  const browser = await launch();
  // What a Chromium with a window gives to whoever presses a button; without one it gives nothing.
  const page = await browser.newPage({ permissions: ["clipboard-write"] });
  return {
    open: async (url) => {
      await page.goto(url);
    },
    evaluate: (script, ...args) =>
      page.evaluate(`(${script.toString()}).apply(null, ${JSON.stringify(args)})`),
    click: (selector) => page.click(selector),
    choose: async (selector, value) => {
      await page.selectOption(selector, value);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
