import { vi } from "vitest";

/** Checks until it passes: as long as a busy machine may take, since Vitest's own second is not enough for one. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 60_000 });
}
