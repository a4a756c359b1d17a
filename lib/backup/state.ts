/** What is being done with backups now and how the last one went: under one key, so that every server and every page sees the same. */
import { z } from "zod";
import { keptValue, writeKept } from "#lib/settings/kept";
import { type BackupState, type Finished, phases, type Running, works } from "./types.ts";

const key = "backups.state";
/** Milliseconds without a sign of life after which nobody is at work any more: its server was stopped. */
const quiet = 60_000;

const values = z.record(z.string(), z.union([z.string(), z.number()]));
const running = z.object({ work: z.enum(works), name: z.string(), phase: z.enum(phases), done: z.number(), total: z.number(), since: z.string(), beat: z.string() });
const last = z.object({ work: z.enum(works), name: z.string(), at: z.string(), ok: z.boolean(), code: z.string(), params: values, seconds: z.number() });
const stateSchema = z.object({ running: running.nullable().catch(null), last: last.nullable().catch(null) });

export async function backupState(now = Date.now()): Promise<BackupState> {
  const read = stateSchema.safeParse(await keptValue(key));
  if (!read.success) return { running: null, last: null };
  const { running: at, last: before } = read.data;
  if (!at || now - Date.parse(at.beat) < quiet) return read.data;
  const broken: Finished = { work: at.work, name: at.name, at: at.beat, ok: false, code: "backup.brokenOff", params: {}, seconds: 0 };
  return { running: null, last: before && before.at > at.beat ? before : broken };
}

export async function sayRunning(at: Running): Promise<void> {
  const { last: before } = await backupState();
  await writeKept(key, { running: at, last: before }, null);
}

export async function sayFinished(how: Finished): Promise<void> {
  await writeKept(key, { running: null, last: how }, null);
}

/** What a restored site says of itself is of another time. */
export async function forgetState(): Promise<void> {
  await writeKept(key, { running: null, last: null }, null);
}
