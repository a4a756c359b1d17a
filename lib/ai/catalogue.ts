/** The catalogue, the log and what it all costs, for those who decide about models. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { databaseNow } from "#lib/kernel/clock";
import { query } from "#lib/kernel/query";
import { openKept } from "#lib/settings/kept";
import { siteSettings } from "#lib/settings/read";
import { monthOf } from "./begin-call.ts";
import { linesFor } from "./budget.ts";
import { isResting } from "./breaker.ts";
import { findSpending } from "./calls-store.ts";
import { lineOf } from "./key.ts";
import { findByModel, findCalls, findDays, namesOf } from "./log-store.ts";
import { findModels } from "./models-store.ts";
import { whyNot } from "./routing.ts";
import { type ModelSettings, modelSettings, modelSettingsKey, readModelSettings } from "./settings.ts";
import { type CallFilters, type CallLine, type CallTask, type ModelLine, type Spending, type SpendingLine, taskNames } from "./types.ts";

const nothing = async () => undefined;

/** `noRate`: its price is in a currency nobody has said the rate of. `version` goes back with a change of settings. */
export type Catalogue = { models: (ModelLine & { resting: boolean; noRate: boolean })[]; settings: ModelSettings; version: string | null };

export const openCatalogue: (actor: Actor, input: undefined) => Promise<Catalogue> = query({
  can: "model.manage",
  subject: nothing,
  run: async () => {
    const { value, version } = await openKept(modelSettingsKey);
    const settings = readModelSettings(value);
    const models = (await findModels()).map(lineOf);
    return { models: models.map((model) => ({ ...model, resting: isResting(model.id), noRate: whyNot({ ...model, state: "active", key: "none" }, { needs: [], drafts: false, sources: false }, settings) === "rate" })), settings, version };
  },
});

const tasks = z.enum([...taskNames, "test"] as const);
/** As they stand in the address; what is not understood is left out. */
export const callFilters: z.ZodType<CallFilters> = z.object({
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/).optional().catch(undefined),
  task: tasks.optional().catch(undefined),
  model: z.coerce.number().int().positive().max(999_999_999).optional().catch(undefined),
  outcome: z.enum(["failed"]).optional().catch(undefined),
  before: z.string().regex(/^[1-9]\d{0,14}$/).optional().catch(undefined),
});
const pageSize = 50;

export const listCalls: (actor: Actor, filters: CallFilters) => Promise<{ items: CallLine[]; next: string | null }> = query({
  can: "model.manage",
  subject: nothing,
  run: async ({ input: { before, ...filters } }: { input: CallFilters }) => {
    const rows = await findCalls({ ...filters, before: before === undefined ? null : Number(before) }, pageSize + 1);
    const shown = rows.slice(0, pageSize);
    return { items: shown.map(callLine), next: rows.length > pageSize ? String(shown.at(-1)?.call.id) : null };
  },
});

function callLine({ call, facts, person, articleId, headline }: Awaited<ReturnType<typeof findCalls>>[number]): CallLine {
  const { id, startedAt, task, promptVersion, inputTokens, outputTokens, cost, reserved, outcome, detail, firstAfter, took, promptHash, answerHash } = call;
  return { id, at: startedAt.toISOString(), task, model: facts.name, person, article: articleId === null ? null : { id: articleId, headline: headline ?? "" }, promptVersion, inputTokens, outputTokens, cost, reserved, outcome, detail, firstAfter, took, promptHash, answerHash };
}

/** @param input.month "2026-11"; undefined: this month. */
export const openSpending: (actor: Actor, input: { month?: string | undefined }) => Promise<Spending> = query({
  can: "model.manage",
  subject: nothing,
  run: async ({ input }: { input: { month?: string | undefined } }) => {
    const { timeZone } = await siteSettings();
    const month = input.month ?? monthOf(await databaseNow(), timeZone);
    const settings = await modelSettings();
    const rows = await findSpending(month);
    const names = await namesOf(rows.flatMap(({ scope, subject }) => (scope === "person" && subject !== "0" ? [Number(subject)] : [])));
    const lines = rows.map(({ scope, subject, spent, reserved, calls }): SpendingLine => ({ scope, subject, name: names.get(subject) ?? "", spent, reserved, calls, limit: limitOf(scope, subject, settings) }));
    const models = (await findByModel(month)).map(({ facts, ...rest }) => ({ name: facts.name, ...rest }));
    return { month, currency: settings.currency, lines, days: await findDays(month, timeZone), models };
  },
});

function limitOf(scope: SpendingLine["scope"], subject: string, { budgets }: ModelSettings): number | null {
  const task: CallTask = taskNames.find((name) => name === subject) ?? "test";
  return linesFor({ personId: scope === "person" ? Number(subject) : 0, task }, budgets).find((line) => line.scope === scope)?.limit ?? null;
}
