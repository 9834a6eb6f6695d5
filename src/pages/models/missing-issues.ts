import type { IssueLink } from "../../archive/issues/issue.ts";
import { issueRange } from "../../article/issue-number.ts";

/**
 * First and last number between two issues that follow each other in the archive; none where none is
 * missing, and of two volumes, which may count anew.
 */
export function missingBetween(
  before: Pick<IssueLink, "issue" | "volume">,
  after: Pick<IssueLink, "issue" | "volume">,
): readonly [first: number, last: number] | undefined {
  if (before.issue === undefined || after.issue === undefined) return undefined;
  if (before.volume !== after.volume) return undefined;
  const [first, last] = [issueRange(before.issue).last + 1, issueRange(after.issue).first - 1];
  return first <= last ? [first, last] : undefined;
}
