/**
 * Loads the page that a reader is about to open: one that a pointer rests on, a finger touches or
 * the focus reaches. The service worker is asked to, or, where there is none yet, the browser by
 * `<link rel="prefetch">`. A strict content security policy allows either; Speculation Rules would
 * need an inline script or a header of the host's, and the browsers that know them leave out pages
 * that a service worker answers for.
 */

import { element } from "../common/dom.ts";

/** How long a pointer rests on a link before it is meant, in milliseconds. */
const REST = 80;

/** Pages of one visit of a page at most: who moves over everything means nothing. */
const MOST = 12;

/** Watches the page's links into the site. */
export function prefetchOnIntent(root: URL): void {
  if (savesData()) return;
  const fetched = new Set<string>();
  let timer: number | undefined;
  const consider = (event: Event, rest: number): void => {
    window.clearTimeout(timer);
    const url = targetOf(event.target, root);
    if (url === undefined || fetched.has(url) || fetched.size >= MOST) return;
    timer = window.setTimeout(() => {
      fetched.add(url);
      const worker = navigator.serviceWorker?.controller;
      if (worker) worker.postMessage({ ahead: url });
      else document.head.append(element("link", { rel: "prefetch", href: url }));
    }, rest);
  };
  const options = { passive: true, capture: true };
  document.addEventListener("pointerover", (event) => consider(event, REST), options);
  document.addEventListener("touchstart", (event) => consider(event, 0), options);
  document.addEventListener("focusin", (event) => consider(event, REST), options);
}

/** The page of the site that a link leads to, if it is another one. */
function targetOf(target: EventTarget | null, root: URL): string | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || typeof link.href !== "string" || link.origin !== root.origin) return undefined;
  const { pathname } = new URL(link.href);
  if (!pathname.startsWith(root.pathname) || pathname === window.location.pathname)
    return undefined;
  if (!pathname.endsWith("/") || pathname === `${root.pathname}search/`) return undefined;
  return link.origin + pathname;
}

function savesData(): boolean {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? "");
}
