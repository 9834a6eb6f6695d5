import { expect, test } from "vitest";
import { say } from "../../messages/message.ts";
import { ByteReader, Damage } from "./byte-reader.ts";

test("lines that are whole are read before damage that lies behind them", async () => {
  const cut = new Damage(say("cut off"), true);
  async function* chunks() {
    yield Buffer.from("one\ntwo\nth");
    yield cut;
  }
  const reader = new ByteReader(chunks());
  expect(String(await reader.line(4096))).toBe("one\n");
  expect(String(await reader.line(4096))).toBe("two\n");
  await expect(reader.line(4096)).rejects.toBe(cut);
});
