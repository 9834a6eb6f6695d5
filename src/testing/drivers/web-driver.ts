/**
 * Drives a browser by the commands of WebDriver (W3C), which are the same whether they go over HTTP
 * or, in Firefox, over its own socket.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Driver } from "./driver.ts";

/** The commands that the tests need: their path over HTTP, and their name in Firefox. */
export const commands = {
  open: ["url", "WebDriver:Navigate"],
  run: ["execute/sync", "WebDriver:ExecuteScript"],
  find: ["element", "WebDriver:FindElement"],
  click: ["element/{id}/click", "WebDriver:ElementClick"],
  act: ["actions", "WebDriver:PerformActions"],
} as const;

/** Sends a command, and gives back its value. @throws Error that the browser answered. */
export type Send = (
  command: keyof typeof commands,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

/** How long a page may take to be as a command wants it, in milliseconds. */
const PATIENCE = 30_000;

/** Names of keys (UI Events), and what WebDriver writes for them (§ 17.4.2). */
const KEYS = new Map([
  ["Enter", "\uE007"],
  ["Escape", "\uE00C"],
]);

/** The driver of a browser that takes WebDriver's commands. */
export function webDriver(send: Send, close: Driver["close"]): Driver {
  const run = (script: (...args: never[]) => unknown, args: readonly unknown[]): Promise<unknown> =>
    send("run", { script: `return (${script.toString()}).apply(null, arguments)`, args });
  const type = async (text: string): Promise<void> => {
    const actions = Array.from(text).flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await send("act", { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  const click = async (selector: string): Promise<void> => {
    const found = await send("find", { using: "css selector", value: selector });
    // Half hidden at the foot of the window, an element may not be pressed in WebKit.
    await run((element: Element) => element.scrollIntoView({ block: "center" }), [found]);
    const [id] = Object.values(found as Record<string, string>);
    await send("click", { id });
  };
  return {
    close,
    open: async (url) => {
      await send("open", { url });
      // WebKit answers before the page's scripts have run.
      await eventually(async () => {
        const state = await run(() => document.readyState, []);
        if (state !== "complete") throw new Error(`${url} is still ${String(state)}`);
      });
    },
    evaluate: <Args extends readonly unknown[], Value>(
      script: (...args: Args) => Value,
      ...args: Args
    ) => run(script, args) as Promise<Awaited<Value>>,
    click: (selector) => eventually(() => click(selector)),
    choose: (selector, value) => eventually(() => click(`${selector} option[value="${value}"]`)),
    type,
    press: (key) => type(KEYS.get(key) ?? key),
  };
}

/** Tries until it succeeds: an element may be yet to come, or on the move. */
async function eventually(attempt: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
