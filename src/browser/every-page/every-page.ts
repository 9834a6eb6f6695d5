/** The script of every page: small comforts, each loaded when a reader turns to it. */
import "../search/suggest/masthead.ts";
import { isForPage, isQuestionMark, isSlash } from "../common/key-press.ts";
import { kept } from "../common/kept.ts";
import { startClippingsCount } from "../clippings/count.ts";
import { step } from "./page-keys.ts";
import { prefetchOnIntent } from "./prefetch.ts";
import { trustedTypes } from "../../lib/content-policy.ts";
import { scriptJudge } from "../common/script-url.ts";
import { chosen } from "../interface/chosen.ts";
import { startThemeControl } from "./theme-control.ts";

/** Whether the archive has languages to choose from. The bundler says so, as in `early.ts`. */
declare const CHOSEN: boolean;

/** The site's address: scripts lie in its folder `assets/`. */
const root = new URL("../", import.meta.url);

/** What fails to load leaves a page that works without it. */
function attempt(work: Promise<unknown>): void {
  work.catch(() => {});
}

const jump = async (): Promise<void> => {
  (await import("../dates/jump-sheet.ts")).openJump(root);
};
const keyHelp = async (): Promise<void> => {
  (await import("./key-help.ts")).openKeyHelp();
};

startThemeControl();
startClippingsCount();
prefetchOnIntent(root);

for (const link of document.querySelectorAll<HTMLElement>("[data-opens=jump]")) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    jump().catch(() => {
      if (link instanceof HTMLAnchorElement) window.location.assign(link.href);
    });
  });
}
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-opens=keys]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    attempt(keyHelp());
  });
}

if (CHOSEN) {
  const control = document.querySelector<HTMLButtonElement>("#language-control");
  const languages = () => import("../interface/language-switch.ts");
  if (control) {
    control.hidden = false;
    control.addEventListener("click", () => {
      attempt(languages().then(({ changeLanguage }) => changeLanguage(root)));
    });
  }
  const now = chosen;
  if (now) attempt(languages().then(({ renewWords }) => renewWords(root, now)));
}

if (document.querySelector("#jump-page")) {
  attempt(import("../dates/jump.ts").then(({ startPage }) => startPage(root)));
}
if (document.querySelector("#on-this-day")) {
  attempt(import("../dates/on-this-day.ts").then(({ showToday }) => showToday(root)));
}
if (document.querySelector("#missing-date")) {
  attempt(import("../dates/missing-date.ts").then(({ showNearest }) => showNearest(root)));
}

const topicFilter = document.querySelector<HTMLElement>(".topic-filter");
if (topicFilter) {
  attempt(import("./topic-filter.ts").then((filter) => filter.startTopicFilter(topicFilter)));
}

if (document.querySelector("#saved-pages")) {
  attempt(import("../offline/saved-pages.ts").then(({ listSaved }) => listSaved(root)));
}

/** The search page has keys and help of its own (`src/browser/search/keys.ts`). */
const isSearch = document.querySelector("#search-keys") !== null;

document.addEventListener("keydown", (event) => {
  if (!isForPage(event)) return;
  if (isQuestionMark(event) && !isSearch) attempt(keyHelp());
  else if (kept("keys") === "off") return;
  else if (isSlash(event) && !isSearch) {
    document.querySelector<HTMLInputElement>("#masthead-search")?.focus();
  } else if (event.code === "KeyD" && !event.shiftKey) attempt(jump());
  else if (!step(event, isSearch)) return;
  event.preventDefault();
});

/** Registers the service worker; it has not seen the page by which it came, and is shown it. */
async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller === null) {
    const showPage = (): void => {
      attempt(fetch(window.location.href));
    };
    serviceWorker.addEventListener("controllerchange", showPage, { once: true });
  }
  const own = new URL("sw.js", root);
  const trusted = scriptJudge(trustedTypes.page, (url) => url === own.href);
  await serviceWorker.register(trusted(own));
}

if ("serviceWorker" in navigator && window.isSecureContext) {
  window.addEventListener("load", () => {
    attempt(register());
  });
}
