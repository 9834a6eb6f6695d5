/** The search page's script. */
import { writerIn } from "../common/page-style.ts";
import { byId } from "../common/dom.ts";
import { addOnScroll, foldFilters } from "./scrolling.ts";
import { listenToKeys } from "./keys.ts";
import { MemoryView } from "./memory/memory-view.ts";
import { SearchMemory } from "./memory/memory.ts";
import { panelParts, readSettings } from "./parts.ts";
import { SearchPage } from "./search-page.ts";
import { asksNothing } from "./state.ts";
import { Combobox } from "./suggest/combobox.ts";
import { completed, openPage } from "./suggest/follow.ts";
import { searchOf, ToolsView } from "./tools-view.ts";

const parts = panelParts();
const settings = readSettings();
const { words } = settings;
const writer = writerIn(settings);
const memory = SearchMemory.open(new URL(settings.api, document.baseURI).pathname);
const memoryView = memory && new MemoryView(memory, words, writer);

const overTime = byId("search-over-time", HTMLAnchorElement);

const page: SearchPage = new SearchPage(parts, settings, {
  onState(state) {
    tools.show(state);
    overTime.search = state.query === "" ? "" : String(new URLSearchParams({ q: state.query }));
    if (asksNothing(state)) memoryView?.show();
    else memoryView?.hide();
  },
  onSettle(state) {
    if (!asksNothing(state)) memory?.add("recent", searchOf(state));
  },
});
const { searcher } = page;
const tools = new ToolsView({ settings, searcher, memory, state: () => page.state });

const combobox = new Combobox(parts.query, {
  words: words.suggest,
  writer,
  suggest: async (typed) => (await searcher.module()).suggest(typed, { limit: 8 }),
  onChoose(suggestion, newTab) {
    if (suggestion.kind !== "word") {
      openPage(suggestion.url, newTab);
      return;
    }
    parts.query.value = completed(parts.query.value, suggestion);
    combobox.close();
    page.submit();
  },
});

// Who is in the search box searches next: what every search needs is loaded before the first word is typed.
const prepare = async (): Promise<void> => (await searcher.module()).prepare();
parts.query.addEventListener("focus", () => void prepare().catch(() => {}), { once: true });

foldFilters(parts);
listenToKeys(parts);
addOnScroll(parts, () => void page.more(false));
page.start();
