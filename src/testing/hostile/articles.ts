/** Articles of which every field says one thing. */

/** One line of a text, as Markdown's constructs take it. */
function line(text: string): string {
  return text.replace(/[\n\r]/g, " ");
}

/**
 * The file of an article whose fields all are a text.
 *
 * @param text also its Markdown, as it is and within each construct.
 * @param before the headline of another article, which it points at.
 */
export function articleOfOne(text: string, date: string, before = text): string {
  const value = JSON.stringify(text);
  return `---
title: ${value}
kicker: ${value}
subtitle: ${value}
date: ${date}
author: [${value}]
tags: [${value}]
places: [${value}]
image:
  src: /images/square.svg
  alt: ${value}
  caption: ${value}
  credit: ${value}
source:
  url: ${JSON.stringify(`https://example.org/?q=${encodeURIComponent(text.replace(/\p{Cs}/gu, ""))}`)}
  publisher: ${value}
summary: ${value}
correction: ${value}
rights: ${value}
---
متجه ${text}

## ${line(text)}

- ${line(text)}

> ${line(text)}

| ${line(text)} | ب |
|---|---|
| ${line(text)} | ب |

[${line(text)}](/search/) [رابط](/search/ "${line(text)}") **${line(text)}** \`${line(text)}\`

![${line(text)}](/images/square.svg "${line(text)}|${line(text)}")

اقرأ أيضًا| ${line(before)}

نص[^1]^[${line(text)}]

[^1]: ${line(text)}

\`\`\`${line(text)}
${text}
\`\`\`

${text}
`;
}

/** The ways in which Markdown takes an address. */
export function linksTo(address: string): string[] {
  return [
    `[a](${address})`,
    `[a](<${address}>)`,
    `<${address}>`,
    `[a][b]\n\n[b]: ${address}`,
    `[a][b]\n\n[b]: <${address}>`,
    `[![b](/images/square.svg)](${address})`,
  ];
}
