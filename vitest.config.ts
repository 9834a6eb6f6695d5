import { availableParallelism } from "node:os";
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
      // A test waits for a third of its time, most often for a browser: more of them than cores keep all cores busy.
      maxWorkers: Math.ceil(1.5 * availableParallelism()),
      // Files share the modules that they import: to load them anew for each is a tenth of all time.
      // A test that changes what is global puts it back.
      isolate: false,
    },
  };
});
