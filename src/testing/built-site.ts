/** The site of the small archive, served and opened in a real browser, for all tests of a file. */
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { launch, openPage, type WatchedPage } from "./browser.ts";
import { serveStatic, type StaticServer } from "../lab/browser/static-server.ts";

/** The served site. */
export interface BuiltSite {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page of its own, whose faults are collected. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
}

/** Starts a browser and serves the site before the file's tests, and ends both after them. */
export function useBuiltSite(): BuiltSite {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), serveStatic(inject("site"))]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    get browser() {
      return browser;
    },
    open: (options) => openPage(browser, server.origin, options),
  };
}
