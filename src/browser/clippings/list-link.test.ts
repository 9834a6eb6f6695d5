import { describe, expect, test } from "vitest";
import { fromFragment, toFragment } from "./list-link.ts";

describe("a link that carries a list", () => {
  const list = Array.from({ length: 50 }, (_, i) => ({
    path: `2024/05/0${1 + (i % 9)}/رحيل-القوات-عن-الشمال-يفتح-الباب-${i}/`,
    note: i === 3 ? 'ملاحظة "أولى"\nوثانية' : "",
  }));

  test("gives it back, and is short", async () => {
    const link = `https://altareeq.example/clippings/#${await toFragment(list)}`;
    expect(await fromFragment(`${link}\n`)).toEqual(list);
    expect(link).toMatch(/^[\w:/.#=-]+$/);
    expect(link.length).toBeLessThan(2000);
  });

  test("carries nothing when it is damaged, cut off or no list", async () => {
    const whole = await toFragment(list);
    for (const text of [whole.slice(0, -20), "list=", "list=%%", "list=AAAA", "", "other"]) {
      expect(await fromFragment(`https://a.example/#${text}`)).toBeUndefined();
    }
    const text = `note with ${whole} in it`;
    expect(await fromFragment(text)).toBeUndefined();
  });

  test("does not unpack without end", async () => {
    const bomb = await toFragment([{ path: "a", note: "0".repeat(10_000_000) }]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await fromFragment(`#${bomb}`)).toBeUndefined();
  });
});
