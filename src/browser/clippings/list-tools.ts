/** What can be done with the whole list: read it, take it away, add to it. */
import type { ClippingsSettings } from "../../pages/page-data/clippings-settings.ts";
import { CLIPPINGS } from "../../pages/page-data/clippings-settings.ts";
import { copyText } from "../article/copy.ts";
import { button, element } from "../common/dom.ts";
import { readClippings } from "./clipping.ts";
import { merge, readList } from "./import.ts";
import { toFragment } from "./list-link.ts";
import { addressOf } from "./stored.ts";
import { listFormats, takeAway } from "./take-away.ts";

/** Bytes of the largest file that is read. */
const LARGEST = 5_000_000;

/** What the tools work with. */
interface ToolsContext {
  settings: ClippingsSettings;
  say: (...parts: (Node | string)[]) => void;
  /** Called when a list was added, with the number of new articles. */
  added: (count: number) => void;
  read: () => void;
}

/** The tools before the list and behind it. */
export interface ListTools {
  first: HTMLElement;
  last: HTMLElement;
  /** Shows those that a list of some length has a use for. */
  showFor: (length: number) => void;
}

export function listTools(context: ToolsContext): ListTools {
  const { words } = context.settings;
  const first = element(
    "p",
    { class: "clippings-bar" },
    button(words.read, { class: "tool" }, context.read),
  );
  const taken = [downloads(context), link(context)];
  const last = element("div", { class: "clippings-tools-last" }, ...taken, adder(context));
  return {
    first,
    last,
    showFor(length) {
      for (const one of [first, ...taken]) one.hidden = length === 0;
    },
  };
}

function row(label: string, ...content: Node[]): HTMLElement {
  const head = element("span", {}, label);
  return element(
    "div",
    { class: "cite-row", role: "group", "aria-label": label },
    head,
    ...content,
  );
}

function downloads({ settings }: ToolsContext): HTMLElement {
  const { download, formats } = settings.words;
  const buttons = listFormats.map((format) => {
    const made = button(formats[format], { class: "tool", "data-format": format }, () => {
      takeAway(readClippings(), format, settings);
    });
    made.setAttribute("aria-label", `${download}: ${formats[format]}`);
    return made;
  });
  return row(download, ...buttons);
}

function link({ settings }: ToolsContext): HTMLElement {
  const words = settings.words.link;
  const status = element("span", { class: "tools-status", role: "status" });
  const withNotes = element("input", { type: "checkbox", checked: "" });
  const page = addressOf(new URL(settings.site), CLIPPINGS.slice(1));
  const copy = button(words.copy, { class: "tool clippings-link" }, () => {
    const list = readClippings().map(({ path, note }) => ({
      path,
      note: withNotes.checked ? note : "",
    }));
    const address = toFragment(list).then((fragment) => `${page}#${fragment}`);
    copyText(address, status, words.copied).catch(() => {
      status.textContent = settings.words.full;
    });
  });
  const label = element("label", { class: "clippings-check" }, withNotes, words.withNotes);
  return row(words.label, copy, label, status);
}

function adder({ settings, say, added }: ToolsContext): HTMLElement {
  const { add, full } = settings.words;
  const field = element("input", {
    type: "file",
    accept: ".csv,.json,.md,.txt,text/*,application/json",
    hidden: "",
    "aria-label": add.file,
  });
  const read = async (file: File): Promise<void> => {
    if (file.size > LARGEST) return say(add.tooLarge);
    const list = await readList(await file.text(), settings.site);
    if (list.length === 0) return say(add.nothing);
    added(merge(list));
  };
  field.addEventListener("change", () => {
    const [file] = field.files ?? [];
    if (file) read(file).catch(() => say(full));
    field.value = ""; // so that the same file can be chosen again
  });
  const choose = button(add.choose, { class: "tool", title: add.file }, () => field.click());
  return row(add.label, choose, field);
}
