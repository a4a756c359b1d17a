import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,server,db,scripts,bench,messages}/**/*.test.ts"],
    globalSetup: ["db/testing-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
