/** A page of the sample site in a browser, for tests; whatever the browser complains of fails them. */
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launch } from "../browser.ts";
import { PREFIX, sampleSite } from "./sample-site.ts";

/** All files of a process share the site, which none of them changes. */
let site: Promise<string> | undefined;

/** A page that each test has anew. */
export class SamplePage {
  #browser: Browser | undefined;
  #searchUrl = "";
  #context: BrowserContext | undefined;
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
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  async begin(): Promise<void> {
    this.#context = await this.#browser?.newContext({ viewport: { width: 1280, height: 900 } });
    this.#page = await this.#context?.newPage();
    this.page.setDefaultTimeout(15_000);
    this.faults = [];
    this.page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.faults.push(message.text());
    });
    this.page.on("pageerror", (error) => this.faults.push(error.message));
  }

  async end(): Promise<void> {
    await this.#context?.close();
    if (this.faults.length > 0)
      throw new Error(`the browser complains:\n${this.faults.join("\n")}`);
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
  // A busy machine takes its time to start a page's worker.
  const sample = new SamplePage();
  beforeAll(() => sample.start());
  afterAll(() => sample.stop());
  beforeEach(() => sample.begin());
  afterEach(() => sample.end());
  return sample;
}
