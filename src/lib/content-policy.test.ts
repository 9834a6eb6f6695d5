/** The policy in a real browser: nothing of ours breaks it, and what it forbids does not happen. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPage } from "../testing/browser.ts";
import { useBuiltSite } from "../testing/built-site.ts";
import { serveStatic, type StaticServer } from "../lab/browser/static-server.ts";
import { contentSecurityPolicy, securityHeaders } from "./content-policy.ts";
import { eventually } from "../testing/eventually.ts";

const site = useBuiltSite();

let bare: StaticServer;
let elsewhere: StaticServer;
beforeAll(async () => {
  const directory = inject("site");
  bare = await serveStatic(directory, { headers: false });
  elsewhere = await serveStatic(directory, { headers: false });
});
afterAll(async () => {
  await bare.close();
  await elsewhere.close();
});

test("the policy allows no inline script or style and no code from text", () => {
  for (const delivery of ["header", "meta"] as const) {
    const policy = contentSecurityPolicy(delivery);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
  // A meta element may not say it, and a browser would complain of it on each page.
  expect(contentSecurityPolicy("meta")).not.toContain("frame-ancestors");
  const names = securityHeaders().map(({ name }) => name);
  expect(names).toContain("referrer-policy");
  expect(new Set(names).size).toBe(names.length);
});

test("pictures of other sites are allowed, and nothing else of them", () => {
  const origin = "https://iiif.example.org";
  const directives = contentSecurityPolicy("header", [origin]).split(";");
  expect(directives.filter((one) => one.includes(origin))).toEqual([`img-src 'self' ${origin}`]);
  expect(securityHeaders([origin])[0]?.value).toBe(directives.join(";"));
});

/** What a reader does, one thing after the other, on pages that do all that ours do. */
async function readThrough(page: Page): Promise<void> {
  await page.goto("/2024/05/07/troops/", { waitUntil: "networkidle" });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.locator('[data-format="bibtex"]').first().click();
  await page.locator(".cite-tools .tools-status", { hasText: "نُسخت" }).waitFor();
  await page.getByRole("button", { name: "تكبير الخط" }).click();
  await page.click("#theme-control");
  await page.keyboard.press("?");
  await page.locator("dialog.sheet").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".nav-tools [data-opens=jump]").click();
  await page.fill("#jump-sheet-date", "5 مايو 2024");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/2024/05/05/");
  await page.fill("#masthead-search", "7 مايو 2024");
  await page.locator('[role="option"]').first().waitFor();
  await page.fill("#masthead-search", "المباراة");
  await page.keyboard.press("Enter");
  await page.locator(".result-title a").first().waitFor();
  await page.locator("#search-tools summary").click();
  const saved = page.waitForEvent("download");
  await page.locator("#tools-csv").click();
  await saved;
  await page.locator(".result-title a").first().click();
  await page.locator(".marks-bar").waitFor();
  await page.goto("/offline/");
  await page.locator("#saved-pages li").first().waitFor();
  await page.goto("/on-this-day/", { waitUntil: "networkidle" });
}

describe.each(["headers and meta element", "meta element alone"])("by %s", (by) => {
  const origin = (): string => (by === "meta element alone" ? bare.origin : site.origin);

  test("whatever a reader does breaks no policy, asks no other site and leaves no cookie", async () => {
    const { page, faults } = await openPage(site.browser, origin(), {
      serviceWorkers: "allow",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    await readThrough(page);
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test("script that got into a page does nothing and reaches nobody", async () => {
    const { page } = await openPage(site.browser, origin());
    await page.addInitScript(() => {
      window.refused = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        window.refused.push(event.effectiveDirective);
      });
    });
    await page.goto("/2024/05/07/troops/", { waitUntil: "networkidle" });
    await page.evaluate((other) => {
      // Later, when the test's own right to evaluate texts is over.
      setTimeout(() => attack(other), 0);
      function attack(foreign: string): void {
        const tries: (() => unknown)[] = [
          // oxlint-disable-next-line no-eval
          () => (0, eval)("window.pwned = 'eval'"),
          // oxlint-disable-next-line typescript/no-implied-eval
          () => new Function("window.pwned = 'Function'")(),
          () => (document.createElement("script").textContent = "window.pwned = 'text'"),
          () => (document.createElement("div").innerHTML = "<img src=x onerror='pwned=1'>"),
          () => window.trustedTypes?.createPolicy("evil", {}),
          () => window.trustedTypes?.createPolicy("sijill", {}).createScriptURL("data:,x"),
          () => new Worker("data:text/javascript,postMessage(1)"),
          () => {
            const parsed = document.implementation.createHTMLDocument();
            const script = parsed.createElement("script");
            script.append("window.pwned = 'inline'");
            document.head.append(document.adoptNode(script));
          },
          () => {
            const frame = document.createElement("iframe");
            frame.src = foreign;
            document.body.append(frame);
          },
          () => {
            const image = document.createElement("img");
            image.src = `${foreign}/leak.png`;
            document.body.append(image);
          },
          () => {
            const base = document.createElement("base");
            base.href = foreign;
            document.head.prepend(base);
          },
          () => {
            const styled = document.createElement("p");
            styled.setAttribute("style", "background: red");
          },
          () => {
            const form = document.createElement("form");
            form.action = foreign;
            document.body.append(form);
            form.submit();
          },
          () => fetch(foreign).then(() => (window.pwned = "fetch")),
          () => navigator.sendBeacon(foreign),
          () => window.location.assign("javascript:window.pwned='url'"),
        ];
        for (const attempt of tries) {
          try {
            Promise.resolve(attempt()).catch(() => {});
          } catch {
            // refused, as it should be
          }
        }
      }
    }, elsewhere.origin);
    const expected = [
      "base-uri",
      "connect-src",
      "form-action",
      "frame-src",
      "img-src",
      "require-trusted-types-for",
      "script-src-elem",
      "style-src-attr",
      "trusted-types",
    ];
    await eventually(async () => {
      const refused = await page.evaluate(() => [...new Set(window.refused)].sort());
      expect(refused).toEqual(expect.arrayContaining(expected));
    });
    expect(await page.evaluate(() => window.pwned)).toBeUndefined();
    await page.context().close();
  });
});

declare global {
  interface Window {
    refused: string[];
    pwned?: string;
    trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown };
    };
  }
}
