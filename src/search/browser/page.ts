/** The search page's script. */
import { foldFilters, slashFocuses } from "./comforts.ts";
import { panelParts, readSettings } from "./parts.ts";
import { SearchPage } from "./search-page.ts";

const parts = panelParts();
foldFilters(parts);
slashFocuses(parts);
new SearchPage(parts, readSettings()).start();
