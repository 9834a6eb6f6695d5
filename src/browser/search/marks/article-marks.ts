/**
 * The script of an article's page: marks the words of the search that led to it. Results link to
 * an article with the query, `?q=…`; an article without one is left alone and loads no more script.
 */
const query = new URLSearchParams(window.location.search).get("q")?.trim() ?? "";

/** The search module, which has one name on every site; this script lies in `assets/` beside it. */
const api = new URL("../search/api.js", import.meta.url).href;

async function start(): Promise<void> {
  const { markArticle } = await import("./marks.ts");
  await markArticle(query, api);
}

if (query !== "") {
  // An article without its marks is still the article.
  start().catch(() => {});
}
