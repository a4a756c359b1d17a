/** Before each file of tests: what it changes of its process is as it was when it ends, because the next file has the same process. */
import { afterAll, vi } from "vitest";

const found = { ...process.env };

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
});
