/** The socket by which Firefox takes WebDriver's commands, as geckodriver sends them (Marionette, protocol 3). */
import { connect } from "node:net";

/** A command's name and parameters, and what it answers. */
export type Call = (name: string, parameters: object) => Promise<unknown>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Connects to a Firefox of this machine. */
export function connectMarionette(port: number): { call: Call; close: () => void } {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, Waiting>();
  const read = (message: unknown): void => {
    if (!Array.isArray(message)) return; // Firefox greets first
    const [, id, error, value] = message as [1, number, { message: string } | null, unknown];
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(`Firefox: ${error.message}`));
    else call?.resolve(value);
  };
  let received = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (let message; (message = firstMessage(received));) {
      received = received.subarray(message.end);
      read(JSON.parse(message.text));
    }
  });
  const give = (error: Error): void => {
    for (const call of waiting.values()) call.reject(error);
  };
  socket.on("error", give);
  socket.on("close", () => give(new Error("Firefox has ended.")));
  let last = 0;
  return {
    call: (name, parameters) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const message = JSON.stringify([0, last, name, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      }),
    close: () => socket.destroy(),
  };
}

/** The first whole message of what came: its length in bytes, a colon, and JSON. */
function firstMessage(received: Buffer): { text: string; end: number } | undefined {
  const start = received.indexOf(":") + 1;
  const end = start + Number(received.toString("latin1", 0, start - 1));
  if (start === 0 || received.length < end) return undefined;
  return { text: received.toString("utf8", start, end), end };
}
