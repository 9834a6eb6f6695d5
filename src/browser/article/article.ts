/** The script of an article's page: the search's marks, the reader's tools, citations, passages. */
import "../search/marks/article-marks.ts";
import { startCiteTools } from "./cite-tools.ts";
import { listenForPassages } from "./passage.ts";
import { startTools } from "./tools.ts";

const tools = document.querySelector<HTMLElement>(".story-tools");
if (tools) startTools(tools);
const cite = document.querySelector<HTMLElement>(".cite-tools");
if (cite) startCiteTools(cite);
listenForPassages();
