/** English messages of one thing, where `n` is 1. */
import type { MessageId } from "./message.ts";

export const singular = {
  "{n} articles": "{n} article",
  "{n} errors": "{n} error",
  "{n} files": "{n} file",
  "{n} fortnights": "{n} fortnight",
  "{n} months": "{n} month",
  "{n} notes": "{n} note",
  "{n} pages": "{n} page",
  "{n} places with {kind}, which readers do not see and search stumbles over":
    "{n} place with {kind}, which readers do not see and search stumbles over",
  "{n} printed issues": "{n} printed issue",
  "{n} quarters": "{n} quarter",
  "{n} warnings": "{n} warning",
  "{n} weeks": "{n} week",
  " (and on {n} more lines)": " (and on {n} more line)",
} as const satisfies Partial<Record<MessageId, string>>;
