import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const every = "{app,bench,components,db,lib,messages,scripts,server}/**/*.test.ts";
/** A module that was loaded for another file cannot be replaced any more: these files have a process of their own. */
const replacing = globSync(every, { cwd: import.meta.dirname }).filter((file) => readFileSync(new URL(file, import.meta.url), "utf8").includes("vi.mock("));

export default defineConfig({
  test: {
    globalSetup: ["db/testing-setup.ts"],
    setupFiles: ["scripts/testing/leave-as-found.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Loading the same modules for each of 300 files took a third of the time.
    projects: [
      { extends: true, test: { name: "together", include: [every], exclude: replacing, isolate: false } },
      { extends: true, test: { name: "alone", include: replacing, isolate: true } },
    ],
  },
});
