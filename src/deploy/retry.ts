/** Repeats what a network or a busy host has refused, and does many such things at once. */
import { setTimeout } from "node:timers/promises";
import { MessageError, say } from "../messages/message.ts";

/** How often something is tried, and after how many milliseconds it is tried again at first. */
export interface Patience {
  tries: number;
  pause: number;
}

const PATIENCE: Patience = { tries: 6, pause: 300 };

/** A refusal that another try will not change. */
export class FinalError extends MessageError {}

/** The error for an address that did not answer: `fetch` hides the reason in its error's cause. */
export function unreachable(address: string, error: unknown): Error {
  const { cause, message } = error as { cause?: { code?: string }; message: string };
  const reason = cause?.code ?? message;
  return new MessageError(say("{address} did not answer: {reason}", { address, reason }), {
    cause: error,
  });
}

/** Does something until it succeeds; the pause doubles from one try to the next. */
export async function persistently<Result>(
  work: () => Promise<Result>,
  { tries, pause }: Patience = PATIENCE,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof FinalError || attempt >= tries) throw error;
      await setTimeout(pause * 2 ** (attempt - 1));
    }
  }
}

/**
 * Works on some items at once, until all are done or one fails.
 *
 * @throws the first error, after the work that was going on has ended.
 */
export async function eachAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, place: number) => Promise<void>,
): Promise<void> {
  const queue = (function* () {
    yield* items.entries();
  })();
  // A lane that fails leaves its loop, which closes the queue for all lanes.
  const runLane = async (): Promise<void> => {
    for (const [place, item] of queue) await work(item, place);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, runLane));
  for (const lane of ended) if (lane.status === "rejected") throw lane.reason;
}
