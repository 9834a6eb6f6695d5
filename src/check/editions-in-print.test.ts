import { expect, test } from "vitest";
import { noIssues, type Issue } from "../archive/issues/issue.ts";
import { articleOf } from "../testing/article.ts";
import { editionsInPrint } from "./editions-in-print.ts";
import { issueGaps } from "./gaps.ts";
import { english } from "../messages/message.ts";

function issueOf(date: string, issue: number, label?: string): Issue {
  const folder = `/${date.replaceAll("-", "/")}/pages`;
  const url = label === undefined ? `${folder}/` : `${folder}-${label}/`;
  const file = `${date}/${label ?? "issue"}.yaml`;
  return { file, date, issue, pages: [], url, contentHash: file };
}

test("numbers of printed issues are followed like those of articles, and a day may have two", () => {
  const all = [
    issueOf("1906-02-25", 1),
    issueOf("1906-02-25", 2, "evening"),
    issueOf("1906-02-27", 6),
    issueOf("1906-02-28", 6),
  ];
  const articles = [articleOf({ date: "1906-02-27", file: "a.md", edition: { issue: 6 } })];
  const dated = editionsInPrint({ articles, issues: { ...noIssues, all } });
  const terms = [{ frequency: "daily" as const }];
  expect(
    issueGaps(dated, terms).map(({ file, message }) => `${file}: ${english(message)}`),
  ).toEqual([
    "1906-02-27/issue.yaml: issues missing before this one: 3 to 5, between 1906-02-25 and 1906-02-27",
    "1906-02-28/issue.yaml: edition.issue: found 6 on 1906-02-28, but 1906-02-27/issue.yaml of 1906-02-27 says so too",
  ]);
});
