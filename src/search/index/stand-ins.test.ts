import { expect, test } from "vitest";
import { StandIns } from "./stand-ins.ts";

test("stand-ins are told apart in a row, and from words that have none", () => {
  const standIns = new StandIns();
  const tokens = Array.from({ length: 3000 }, (_, i) => `${i}ۿ\u064b`);
  const given = tokens.map((token) => standIns.of(token));
  for (const [i, one] of given.entries()) {
    const other = (i * 7) % tokens.length;
    expect(standIns.tokenOf(Buffer.from(one))).toEqual({ text: tokens[i], word: `${i}ۿ` });
    expect(standIns.tokenOf(Buffer.from(one + given[other]))?.text).toBe(
      `${tokens[i]}${tokens[other]}`,
    );
  }
  for (const text of ["1932", "", "abc", "nmmmm", "·"])
    expect(standIns.tokenOf(Buffer.from(text))).toBeUndefined();
});
