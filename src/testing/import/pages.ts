/** Pages and a picture for tests of what they lie in. */

export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A sentence that is long enough to be an article's. */
export const sentence = "جملة تملأ الفقرة حتى يكون النص خبرًا تامًا يقرؤه الناس. ".repeat(4);

/** A page that is an article of 4 March 2016. */
export function pageOf(title: string, more = ""): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2016-03-04"></head><body><article><h1>${title}</h1><p>${title}. ${sentence}</p>${more}<p>${sentence}</p></article></body></html>`;
}
