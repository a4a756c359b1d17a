import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { useDatabase } from "#db/testing";
import { makePublished, makeSection } from "#lib/articles/testing";
import { backupFolder } from "./names.ts";
import { runErrand } from "./run.ts";
import { backupState, sayFinished, sayRunning } from "./state.ts";

vi.mock("./state.ts", { spy: true });
useDatabase();

const scratch = mkdtempSync(join(tmpdir(), "linjia-run-"));
beforeAll(() => {
  process.env.DATA_DIR = join(scratch, "data");
  mkdirSync(backupFolder(), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("how it ended is the last word, also where a word on the way takes long", async () => {
  await makePublished({ sectionId: (await makeSection()).id });
  const order: string[] = [];
  const slow = Promise.withResolvers<void>();
  const real = await vi.importActual<typeof import("./state.ts")>("./state.ts");
  vi.mocked(sayRunning).mockImplementation(async (at) => {
    await slow.promise;
    await real.sayRunning(at);
    order.push("on the way");
  });
  vi.mocked(sayFinished).mockImplementation(async (how) => {
    await real.sayFinished(how);
    order.push("ended");
    slow.resolve();
  });
  const running = runErrand({ work: "make", kind: "asked" });
  await vi.waitFor(() => expect(readdirSync(backupFolder()).filter((name) => name.endsWith("-asked.tar"))).toHaveLength(1), { timeout: 30_000 });
  // The work is done, and nothing but the slow word is waited for: half a second is long for what would come next.
  setTimeout(slow.resolve, 500);
  expect((await running).ok).toBe(true);
  await vi.waitFor(() => expect(order).toHaveLength(2));
  expect(order).toEqual(["on the way", "ended"]);
  expect(await backupState()).toMatchObject({ running: null, last: { work: "make", ok: true } });
});
