/** A page of the sample site in a browser, for tests; whatever the browser complains of fails them. */
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launch } from "../browser.ts";
import { PREFIX, sampleSite } from "./sample-site.ts";

/** All files of a process share the site, which none of them changes. */
let site: Promise<string> | undefined;

/** One window for all tests of a file, since to open another takes as much work as a test: each puts it back. */
export class SamplePage {
  #browser: Browser | undefined;
  #searchUrl = "";
  #page: Page | undefined;
  /** What the browser complained of; a test that means it empties the list. */
  faults: string[] = [];

  get page(): Page {
    if (this.#page === undefined) throw new Error("the page is there in tests only");
    return this.#page;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  async start(): Promise<void> {
    site ??= sampleSite();
    [this.#browser, this.#searchUrl] = await Promise.all([launch(), site]);
    this.#page = await this.#browser.newPage({ viewport: { width: 1280, height: 900 } });
    this.page.setDefaultTimeout(15_000);
    this.page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.faults.push(message.text());
    });
    this.page.on("pageerror", (error) => this.faults.push(error.message));
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  /** Forgets what a test has done. */
  async end(): Promise<void> {
    const faults = this.faults.splice(0);
    await this.page.unrouteAll();
    await this.page.mouse.move(0, 0);
    await this.page.goto("about:blank");
    const session = await this.context.newCDPSession(this.page);
    const { origin } = new URL(this.#searchUrl);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await session.detach();
    this.faults = [];
    if (faults.length > 0) throw new Error(`the browser complains:\n${faults.join("\n")}`);
  }

  /** Opens the search page with the query of a URL. */
  async search(query = ""): Promise<void> {
    await this.page.goto(this.#searchUrl + query);
  }

  /** Opens the first article, and waits until nothing more is loaded. */
  async article(query = ""): Promise<void> {
    const url = new URL(`${PREFIX}/2022/05/07/مقال-0/${query}`, this.#searchUrl);
    await this.page.goto(url.href, { waitUntil: "networkidle" });
  }

  /** Waits until the page says how many results there are. */
  async status(text: string): Promise<void> {
    await this.page.locator("#search-status", { hasText: new RegExp(`^${text}$`) }).waitFor();
  }

  /** The query of the page's URL. */
  query(): string {
    return decodeURIComponent(new URL(this.page.url()).search).replaceAll("+", " ");
  }

  titles(): Promise<string[]> {
    return this.page.locator(".result-title").allTextContents();
  }

  chips(): Promise<string[]> {
    return this.page.locator(".chip").allTextContents();
  }

  /** A suggestion, if any are shown. */
  options(): Locator {
    return this.page.locator('[role="option"]:not(.bar)');
  }

  focusedId(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.id);
  }
}

/** Gives the tests of a file a page. */
export function usePage(): SamplePage {
  const sample = new SamplePage();
  beforeAll(() => sample.start());
  afterAll(() => sample.stop());
  afterEach(() => sample.end());
  return sample;
}
