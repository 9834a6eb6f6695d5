/** A slow link to a server of this machine: what a connection through a mobile network is like. */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";

/** What a link is like. */
export interface Link {
  /** Milliseconds there and back. */
  roundTrip: number;
  /** To the reader, of all connections together. */
  bytesPerSecond: number;
}

/** The profile that is usual for measures of pages: 150 ms and 1.6 Mbit/s. */
export const FOUR_G: Link = { roundTrip: 150, bytesPerSecond: 200_000 };

/**
 * Puts a link before a port. It works on the bytes of connections, so what a worker loads is as slow
 * as what its page loads, and so is each step of TLS; that of TCP is waited for as one round trip.
 */
export async function slowLink(
  port: number,
  { roundTrip, bytesPerSecond }: Link,
): Promise<{ port: number; close: () => void }> {
  /** When the link has sent all that it was given. */
  let free = 0;
  const server = createServer({ allowHalfOpen: true }, (reader) => {
    const host = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const opened = performance.now() + roundTrip;
    carry(reader, host, () => Math.max(opened, performance.now()) + roundTrip / 2);
    carry(host, reader, (bytes) => {
      free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1000;
      return free + roundTrip / 2;
    });
    const end = (): void => {
      reader.destroy();
      host.destroy();
    };
    reader.on("error", end).on("close", end);
    host.on("error", end);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** Carries what one says to the other, each part when it arrives. */
function carry(from: Socket, to: Socket, arrival: (bytes: number) => number): void {
  let last = Promise.resolve();
  // Timers that are due together may go off in any order; bytes may not.
  const later = (bytes: number, act: () => void): void => {
    const arrived = setTimeout(Math.max(0, arrival(bytes) - performance.now()));
    last = last.then(() => arrived).then(act);
  };
  from.on("data", (data: Buffer) => {
    later(data.length, () => to.writable && to.write(data));
  });
  from.on("end", () => {
    later(0, () => to.end());
  });
}
