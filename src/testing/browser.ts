/** A page in a real browser that notes everything which should not happen. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { launchChromium } from "../lab/browser/chromium.ts";

let shared: Promise<Browser> | undefined;

/**
 * The Chromium that the test run found. All files of a process share one, since to start it takes longer
 * than most tests: to close it closes its windows, and it ends with the process.
 */
export async function launch(): Promise<Browser> {
  const before = await shared;
  if (before?.isConnected() === true) return before;
  shared = launchChromium(inject("chromium"));
  const browser = await shared;
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/** A page, and the faults it has had: console errors, exceptions, requests to other hosts. */
export interface WatchedPage {
  page: Page;
  faults: string[];
}

/**
 * Opens a page whose faults are collected.
 *
 * @param origin the only origin that the page may ask anything of.
 */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  // A service worker asks for what a page does not; who tests it says so.
  const context = await browser.newContext({
    baseURL: origin,
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) {
      faults.push(`request: ${url}`);
    }
  });
  return { page, faults };
}
