/** What a reader can do with a list of results: keep it, copy its link, print it, take it away. */
import { writerIn } from "../common/page-style.ts";
import { byId } from "../common/dom.ts";
import { exportFormats, type ExportFormat } from "../../pages/page-data/export-formats.ts";
import type { SearchMemory } from "./memory/memory.ts";
import type { Searcher } from "./searcher.ts";
import type { SearchSettings } from "../../pages/page-data/search-settings.ts";
import { PAGE, toParams, type SearchState } from "./state.ts";

/** What the tools work on. */
export interface ToolsContext {
  settings: SearchSettings;
  searcher: Searcher;
  memory: SearchMemory | undefined;
  state: () => SearchState;
}

/** Runs the buttons of the tools. */
export class ToolsView {
  readonly #context: ToolsContext;
  readonly #menu = byId("search-tools", HTMLDetailsElement);
  readonly #status = byId("tools-status", HTMLElement);
  readonly #save = byId("tools-save", HTMLButtonElement);
  #exporting = false;

  constructor(context: ToolsContext) {
    this.#context = context;
    const { tools } = context.settings.words;
    this.#save.hidden = context.memory === undefined;
    this.#save.addEventListener("click", () => {
      context.memory?.add("saved", searchOf(context.state()));
      this.show(context.state());
    });
    byId("tools-copy", HTMLButtonElement).addEventListener("click", () => void this.#copy());
    byId("tools-print", HTMLButtonElement).addEventListener("click", () => {
      this.#menu.open = false;
      window.print();
    });
    for (const format of exportFormats) {
      const button = byId(`tools-${format}`, HTMLButtonElement);
      button.addEventListener("click", () => void this.#export(format, tools.exportFailed));
    }
    this.#closeOutside();
  }

  /** Follows the state: whether it is kept already. */
  show(state: SearchState): void {
    const { memory, settings } = this.#context;
    const saved = memory?.has("saved", searchOf(state)) === true;
    this.#save.disabled = saved;
    this.#save.textContent = saved ? settings.words.tools.saved : settings.words.tools.save;
    this.#status.textContent = "";
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(window.location.href);
      this.#status.textContent = this.#context.settings.words.tools.copied;
    } catch {
      // The browser does not allow it; the address bar has the link as well.
      this.#status.textContent = window.location.href;
    }
  }

  async #export(format: ExportFormat, failed: string): Promise<void> {
    const { settings, searcher, state } = this.#context;
    const { tools } = settings.words;
    if (this.#exporting) return;
    this.#exporting = true;
    this.#status.textContent = tools.exporting;
    const write = writerIn(settings);
    const asked = state();
    try {
      const results = await searcher.list(asked, (done, all) => {
        this.#status.textContent = tools.exportedSoFar
          .replace("{done}", () => write.number(done))
          .replace("{all}", () => write.number(all));
      });
      const { download } = await import("./export/download.ts");
      if (results.length > 0) download(results, format, fileName(asked), settings);
      this.#status.textContent = write.count(results.length, tools.exported);
    } catch {
      this.#status.textContent = failed;
    } finally {
      this.#exporting = false;
    }
  }

  /** A menu closes when one turns away from it. */
  #closeOutside(): void {
    document.addEventListener("pointerdown", ({ target }) => {
      if (target instanceof Node && !this.#menu.contains(target)) this.#menu.open = false;
    });
    this.#menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#menu.open = false;
      this.#menu.querySelector("summary")?.focus();
    });
  }
}

/** The search without how much of it is shown. */
export function searchOf(state: SearchState): string {
  return toParams({ ...state, shown: PAGE }).toString();
}

/** A name that every file system takes. */
function fileName({ query }: SearchState): string {
  const words = query.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return words.slice(0, 60) || "search";
}
