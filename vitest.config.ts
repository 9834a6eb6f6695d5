import { defineConfig } from "vitest/config";
import { kinds, testFiles } from "./src/testing/kinds.ts";

export default defineConfig(({ mode }) => {
  const kind = kinds.find((one) => one === mode);
  return {
    test: {
      include: testFiles(import.meta.dirname, kind),
      globalSetup: kind === "unit" ? [] : ["src/testing/global-setup.ts"],
      // What hangs is ended, and never what only waits for a busy machine.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      maxConcurrency: 2,
      // Vitest leaves a core to itself, which on a machine of two is half of the time.
      maxWorkers: "100%",
      // Files share the modules that they import: to load them anew for each is a tenth of all time.
      // A test that changes what is global puts it back.
      isolate: false,
    },
  };
});
