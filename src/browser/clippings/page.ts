/** The script of the page of a reader's clippings. */
import { writerIn } from "../common/page-style.ts";
import {
  CLIPPINGS_SETTINGS_ID,
  type ClippingsSettings,
} from "../../pages/page-data/clippings-settings.ts";
import { pageReference } from "../article/page-reference.ts";
import { button, byId, element } from "../common/dom.ts";
import { inChosen } from "../interface/chosen.ts";
import { isArticle, readClipping, readClippings, writeClipping } from "./clipping.ts";
import { listTools } from "./list-tools.ts";
import { ListView } from "./list-view.ts";
import { loadArticle } from "./load-article.ts";
import { offerList } from "./offer.ts";
import { syncCopies } from "./offline-copies.ts";
import { drawReader } from "./reader.ts";
import { announceChange, onChange, storage, storedPaths } from "./stored.ts";

const settings = inChosen<ClippingsSettings>(
  JSON.parse(byId(CLIPPINGS_SETTINGS_ID, HTMLScriptElement).text) as ClippingsSettings,
  "clippingsWords",
);
const { words } = settings;
const writer = writerIn(settings);
const status = byId("clippings-status", HTMLElement);
const list = byId("clippings-list", HTMLElement);
const reader = byId("clippings-reader", HTMLElement);

function say(...parts: (Node | string)[]): void {
  status.replaceChildren(...parts);
}

const view = new ListView(words, writer, say);

/** Loads what is not known yet of articles that came in a file or a link. */
async function complete(): Promise<void> {
  const unknown = readClippings().filter(({ reference }) => reference.title === "");
  for (const { path } of unknown) {
    try {
      const reference = pageReference(await loadArticle(path));
      // The reader may have written or removed it meanwhile.
      const clipping = readClipping(path);
      if (clipping) writeClipping({ ...clipping, reference });
    } catch {
      // It stays with the words of its address until it can be loaded.
    }
  }
  if (unknown.length > 0) announceChange();
}

/** Articles whose copies are in line with the list, in one text. */
let synced: string | undefined;
let syncing = Promise.resolve();

/** Brings what is saved on the device in line with the list. An order or a note changes nothing there. */
function sync(): void {
  syncing = syncing
    .then(async () => {
      const paths = storedPaths().filter(isArticle).sort();
      if (synced === paths.join()) return;
      synced = paths.join();
      view.showSaved(await syncCopies(paths), paths.length);
    })
    .catch(() => {});
}

async function read(): Promise<void> {
  say(words.reading);
  const texts = await drawReader(readClippings(), words, writer);
  const back = button(words.backToList, { class: "tool" }, () => showReader([]));
  const print = button(words.print, { class: "tool" }, () => window.print());
  say();
  showReader([element("p", { class: "clippings-bar" }, back, print), ...texts]);
  print.focus();
}

/** Shows the texts in place of the list, or the list again. */
function showReader(content: readonly Node[]): void {
  reader.replaceChildren(...content);
  reader.hidden = content.length === 0;
  list.hidden = !reader.hidden;
  if (reader.hidden) view.focus();
}

function added(count: number): void {
  say(writer.count(count, words.add.done));
  void complete().then(sync);
}

if (storage()) {
  const tools = listTools({ settings, say, added, read: () => void read() });
  list.replaceChildren(...view.elements(tools));
  view.draw();
  onChange(() => view.draw());
  onChange(sync);
  const offer = byId("clippings-offer", HTMLElement);
  const offered = (): void => void offerList(offer, settings, say, added);
  window.addEventListener("hashchange", offered);
  offered();
  void complete().then(sync);
} else {
  say(words.closed);
}
