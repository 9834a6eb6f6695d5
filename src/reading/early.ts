/**
 * Runs before an article is painted, so that its text does not move: a small script of its own that
 * the page waits for.
 */
import { applyPreferences, readPreferences } from "./preferences.ts";

applyPreferences(readPreferences());
