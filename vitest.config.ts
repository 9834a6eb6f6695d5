import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "_includes/**/*.test.ts", "_data/**/*.test.ts"],
    globalSetup: ["src/testing/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxConcurrency: 2,
    // Vitest leaves a core to itself, which on a machine of two is half of the time.
    maxWorkers: "100%",
    // Files share the modules that they import: to load them anew for each is a tenth of all time.
    // A test that changes what is global puts it back.
    isolate: false,
  },
});
