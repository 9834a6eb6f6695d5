import { addressOf, root } from "./stored.ts";

/**
 * An article's page as a document of its own: from the server, or from the device when there is no
 * connection. The browser parses it as it parses any page; a script may parse no text (Trusted Types).
 *
 * @throws Error where there is neither.
 */
export function loadArticle(path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", addressOf(root, path));
    request.responseType = "document";
    request.addEventListener("loadend", () => {
      const { status, response } = request;
      if (status === 200 && response instanceof Document) resolve(response);
      else reject(new Error(`HTTP ${status}`));
    });
    request.send();
  });
}
