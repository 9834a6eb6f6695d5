/** Hugo as a peer of a build. */
import { execFileSync } from "node:child_process";
import { peerPage, type Peer } from "./peer.ts";

/** The month and the day of an article are its terms, so that Hugo lists both. */
const CONFIG = `baseURL = "https://example.org/"
languageCode = "ar"
buildFuture = true
disableKinds = ["RSS", "sitemap"]
[taxonomies]
month = "months"
day = "days"
`;

/** An article as short as Pagefind's filters allow. */
const SINGLE = peerPage(
  "{{ .Title }}",
  `<main data-pagefind-body>
<h1>{{ .Title }}</h1>
<p><time>{{ .Date }}</time> <span data-pagefind-filter="author">{{ .Params.by }}</span>
<span data-pagefind-filter="section">{{ .Params.desk }}</span></p>
{{ .Content }}
</main>`,
);

/** Days, months, and the folders of the archive. */
const LIST = peerPage(
  "{{ .Title }}",
  '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
);

/** The Hugo on the path; `undefined` where there is none. */
export function hugo(): Peer | undefined {
  const version = hugoVersion();
  if (version === undefined) return undefined;
  return {
    name: `Hugo ${version}`,
    project: {
      "hugo.toml": CONFIG,
      "layouts/_default/single.html": SINGLE,
      "layouts/_default/list.html": LIST,
    },
    command: ["hugo", "--quiet"],
    site: "public",
  };
}

function hugoVersion(): string | undefined {
  try {
    const said = execFileSync("hugo", ["version"], { encoding: "utf8" });
    return /v\d[\d.]*/.exec(said)?.[0] ?? "of no known version";
  } catch {
    return undefined;
  }
}
