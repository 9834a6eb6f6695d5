/**
 * Light or dark, as the reader chose: runs before anything is drawn, so that no page flashes. It is
 * the one script that a page waits for, and so it does nothing else.
 */
import { kept } from "./kept.ts";

const theme = kept("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
