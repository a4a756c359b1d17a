/** One value under a key, with its version: the moment it was written. For what people arrange and must not overwrite for each other. */
import { refuse } from "#lib/kernel/refusal";
import { findSettingMoment, putSetting, waitForOtherWriters } from "./change-store.ts";
import { findSetting } from "./store.ts";

/** `value` is undefined and `version` null while nobody has written it. */
export type Kept = { value: unknown; version: string | null };

export async function openKept(key: string): Promise<Kept> {
  // The moment first: a save in between then makes this copy stale, not the save forgotten.
  const version = (await findSettingMoment(key))?.toISOString() ?? null;
  return { version, value: await findSetting(key) };
}

/** The value alone, for readers' pages. */
export async function keptValue(key: string): Promise<unknown> {
  return findSetting(key);
}

/** Within a command: holds the key until its end, and refuses with `code` when somebody wrote after `basedOn`. */
export async function lockKept(key: string, basedOn: string | null, code: string): Promise<Kept> {
  await waitForOtherWriters(key);
  const kept = await openKept(key);
  if (kept.version !== basedOn) refuse(code);
  return kept;
}

/** @returns the new version. */
export async function writeKept(key: string, value: unknown, by: number | null): Promise<string | null> {
  await putSetting(key, value, by);
  return (await findSettingMoment(key))?.toISOString() ?? null;
}
