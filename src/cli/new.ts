/** `npm run new`: begins an article or, with the word `newspaper`, an archive of one's own. */
if (process.argv[2] === "newspaper") await import("./new-newspaper.ts");
else await import("./new-article.ts");
