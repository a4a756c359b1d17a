/** Reads and writes how far the sample content has come. */
import { z } from "zod";
import { lockSetting, readSetting, saveSetting } from "./store.ts";
import type { SamplesState } from "./types.ts";

const stateSchema: z.ZodType<SamplesState> = z.object({
  state: z.enum(["installing", "installed", "removed"]),
  startedAt: z.iso.datetime(),
  stories: z.record(z.string(), z.int().positive()),
});

/** Call inside a command: the row is held, so that two servers starting at once make one set of samples. Null before the first run. */
export async function lockState(): Promise<SamplesState | null> {
  return parsed(await lockSetting());
}

export async function readState(): Promise<SamplesState | null> {
  return parsed(await readSetting());
}

export async function saveState(state: SamplesState): Promise<void> {
  await saveSetting(state);
}

function parsed(stored: unknown): SamplesState | null {
  return stored === undefined ? null : stateSchema.parse(stored);
}
