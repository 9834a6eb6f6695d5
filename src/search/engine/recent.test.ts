import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

test("what was asked for last is kept up to a weight, the last whatever it weighs; what failed is asked for again", async () => {
  const loads: string[] = [];
  const recent = new Recent<number>(10, (weight) => weight);
  const get = (key: string, weight: number): Promise<number> =>
    recent.get(key, () => {
      loads.push(key);
      return weight < 0 ? Promise.reject(new Error(key)) : Promise.resolve(weight);
    });
  await get("a", 4);
  await get("b", 4);
  await get("a", 4);
  await get("c", 4);
  expect(["a", "b", "c"].filter((key) => recent.has(key))).toEqual(["a", "c"]);
  await get("large", 100);
  expect(["a", "c", "large"].filter((key) => recent.has(key))).toEqual(["large"]);
  await expect(get("failed", -1)).rejects.toThrow("failed");
  await expect(get("failed", -1)).rejects.toThrow("failed");
  expect(loads).toEqual(["a", "b", "c", "large", "failed", "failed"]);
});
