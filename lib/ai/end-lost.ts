/** What a server left behind when it went away: its calls end as lost, its answers keep what had come. */
import { systemActor } from "#lib/access/actor";
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { endLostAnswers, forgetWords } from "./answers-store.ts";
import { endCall } from "./begin-call.ts";
import { findLost } from "./calls-store.ts";
import { modelSettings } from "./settings.ts";

/** Seconds without a sign of life; a sign comes every second. */
const silence = 30;
const system = systemActor("models");

const endLostOnes = command({
  name: "answer.endLost",
  can: "model.call",
  input: z.object({ seconds: z.number().min(0) }),
  subject: async () => undefined,
  unrecorded: true,
  run: async ({ input: { seconds } }) => ({ value: { answers: await endLostAnswers(seconds) } }),
});

export async function endLost(seconds = silence): Promise<{ calls: number; answers: number }> {
  const lost = await findLost(seconds);
  for (const id of lost) await endCall(system, { id, outcome: "lost" });
  const ended = await endLostOnes(system, { seconds });
  return { calls: lost.length, answers: ended.ok ? ended.value.answers : 0 };
}

const forget = command({
  name: "answer.forget",
  can: "model.call",
  input: z.object({ days: z.int().positive() }),
  subject: async () => undefined,
  unrecorded: true,
  run: async ({ input: { days } }) => ({ value: { answers: await forgetWords(days) } }),
});

/** The words of answers go when the newsroom has said so. */
export async function forgetOldAnswers(): Promise<void> {
  await forget(system, { days: (await modelSettings()).keepDays });
}
