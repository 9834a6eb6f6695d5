import { expect, test } from "vitest";
import type { Outline } from "../format/outline.ts";
import { Files } from "./files.ts";

const outline: Outline = {
  pagefind: "1.5.2",
  days: [],
  parts: [],
  index: { has: "chunks", files: [] },
  fields: [],
  fragments: {},
  columns: {},
};

test("what Pagefind has been given is let go, and a worker is spent when it has been given much", async () => {
  const files = new Files("https://sijill.test/search/", () =>
    Promise.resolve(new Response(null, { status: 404 })),
  );
  const give = async (bytes: number): Promise<number> => {
    const chunk = { from: "", to: "", hash: "0" };
    const view = files.viewOf({ outline, chunk, words: new Uint8Array(bytes), articles: 1 });
    const file = `${view}index/0.pf_index`;
    const given = await (await files.forPagefind(file)).arrayBuffer();
    expect((await files.forPagefind(file)).status).toBe(404);
    return given.byteLength;
  };
  expect(await give(9_000_000)).toBe(9_000_012);
  expect(files.isSpent).toBe(false);
  await give(1_000_001);
  expect(files.isSpent).toBe(true);
});
