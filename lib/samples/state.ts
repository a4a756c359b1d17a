/** Reads and writes how far the sample content has come. */
import { z } from "zod";
import { lockSetting, saveSetting } from "./store.ts";
import type { SamplesState } from "./types.ts";

const stateSchema: z.ZodType<SamplesState> = z.object({
  state: z.enum(["installing", "installed", "removed"]),
  startedAt: z.iso.datetime(),
  stories: z.record(z.string(), z.int().positive()),
});

/** Call inside a command: the row is held, so that two servers starting at once make one set of samples. Null before the first run. */
export async function lockState(): Promise<SamplesState | null> {
  const stored = await lockSetting();
  return stored === undefined ? null : stateSchema.parse(stored);
}

export async function saveState(state: SamplesState): Promise<void> {
  await saveSetting(state);
}
