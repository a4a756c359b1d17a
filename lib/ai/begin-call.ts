/** The beginning and the end of every call: budget held back, budget settled, a line in the log. */
import { z } from "zod";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { siteSettings } from "#lib/settings/read";
import { findAnswer } from "./answers-store.ts";
import { fits, type Line, linesFor, shareGone, warnAt } from "./budget.ts";
import { type CallRow, endRow, insertCall, lockRunning, lockSpending, reserve, setWarned, settle } from "./calls-store.ts";
import { believable, costOf } from "./cost.ts";
import { findModel } from "./models-store.ts";
import { modelSettings } from "./settings.ts";
import { tellOfBudget } from "./tell-of-budget.ts";
import { type CallOutcome, failures, taskNames } from "./types.ts";

const tokens = z.int().min(0);
const beginInput = z.object({
  answerId: z.int().positive().nullable(),
  modelId: z.int().positive(),
  task: z.enum([...taskNames, "test"]),
  promptVersion: z.int().min(0),
  personId: z.int().positive(),
  promptHash: z.string().max(60),
  estimate: z.object({ input: tokens, output: tokens }),
});

/** Refuses "budget.site", "budget.person", "budget.task" where the most it may cost no longer fits, "model.withdrawn", "model.rate", "model.lost" for an answer that has ended. */
export const beginCall = command({
  name: "call.begin",
  can: "model.call",
  input: beginInput,
  subject: async () => undefined,
  unrecorded: true,
  run: async ({ input: { estimate, ...input } }) => {
    const [settings, model, { timeZone }, now] = [await modelSettings(), await findModel(input.modelId, false), await siteSettings(), await databaseNow()];
    if (model.state === "withdrawn") refuse("model.withdrawn");
    // Somebody stopped it while it waited for its turn.
    if (input.answerId !== null && (await findAnswer(input.answerId))?.endedAt !== null) refuse("model.lost");
    const cost = costOf(model.facts, estimate, settings) ?? refuse("model.rate");
    const month = monthOf(now, timeZone);
    for (const line of linesFor(input, settings.budgets)) await hold(month, line, cost);
    const id = await insertCall({ ...input, month, reserved: cost });
    return { value: { id } };
  },
});

async function hold(month: string, line: Line, cost: number): Promise<void> {
  const spent = await lockSpending(month, line);
  if (!fits(spent, line.limit, cost)) refuse(`budget.${line.scope}`);
  await reserve(month, line, cost);
  const gone = shareGone({ ...spent, reserved: spent.reserved + cost }, line.limit);
  if (gone === null || gone < warnAt || spent.warned || cost === 0) return;
  await setWarned(month, line);
  await tellOfBudget(line, month);
}

/** What a provider bills nothing for: it did not begin. */
const unbilled: ReadonlySet<CallOutcome> = new Set<CallOutcome>(["key", "notFound", "refused", "busy", "down", "address", "tooLong"]);

const endInput = z.object({
  id: z.int().positive(),
  outcome: z.enum(["done", "stopped", "withdrawn", "lost", ...failures]),
  usage: z.object({ input: z.number().nullable(), output: z.number().nullable() }).default({ input: null, output: null }),
  /** Tokens: what was expected, and what is estimated of what came. */
  estimate: z.object({ input: tokens, output: tokens }).default({ input: 0, output: 0 }),
  came: tokens.default(0),
  detail: z.string().max(400).default(""),
  answerHash: z.string().max(60).default(""),
  firstAfter: z.int().min(0).nullable().default(null),
});

/** A call that has ended already stays as it ended. @returns what it cost, null for one that had ended. */
export const endCall = command({
  name: "call.end",
  can: "model.call",
  input: endInput,
  subject: async () => undefined,
  unrecorded: true,
  run: async ({ input: { id, outcome, usage, estimate, came, detail, answerHash, firstAfter } }): Promise<{ value: { cost: number | null } }> => {
    const call = await lockRunning(id);
    if (!call) return { value: { cost: null } };
    const counted = believable(usage, estimate, came);
    const cost = await settledCost(call, came === 0 ? outcome : "cut", counted);
    const { budgets } = await modelSettings();
    for (const line of linesFor({ personId: call.personId ?? 0, task: call.task }, budgets)) {
      await lockSpending(call.month, line);
      await settle(call.month, line, call.reserved, cost);
    }
    await endRow(id, { outcome, cost, detail, answerHash, firstAfter, inputTokens: counted?.input ?? null, outputTokens: counted?.output ?? null });
    return { value: { cost } };
  },
});

/** Where nothing believable was reported, the estimate stands: a limit must not be passed by keeping silent. */
async function settledCost(call: CallRow, outcome: CallOutcome, counted: { input: number; output: number } | null): Promise<number> {
  if (unbilled.has(outcome)) return 0;
  if (counted === null) return call.reserved;
  const { facts } = await findModel(call.modelId, false);
  return costOf(facts, counted, await modelSettings()) ?? call.reserved;
}

/** "2026-11", as the calendar on the newsroom's wall says. */
export function monthOf(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit" }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}`;
}
