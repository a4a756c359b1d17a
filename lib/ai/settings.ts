/** What the newsroom decides about all models together: order, currency, budgets, how long answers are kept. */
import { z } from "zod";
import { keptValue } from "#lib/settings/kept";
import { type Currency, currencies, taskNames, type TaskName } from "./types.ts";

export const modelSettingsKey = "models";

/** In units of the site's currency; no budget where none is said. */
const amount = z.number().min(0).max(100_000_000);

export const modelSettingsSchema = z.object({
  /** What budgets and costs are counted in. */
  currency: z.enum(currencies),
  /** Units of that currency for one unit of another. */
  rates: z.partialRecord(z.enum(currencies), z.number().positive().max(1_000_000)),
  /** Models by task, first first; a task without an order has that of the catalogue. */
  order: z.partialRecord(z.enum(taskNames), z.array(z.int().positive()).max(100)),
  /** A month. `person`: everybody has as much; `people`: who has another amount, by number. */
  budgets: z.object({
    site: amount.nullable(),
    person: amount.nullable(),
    people: z.record(z.string().regex(/^[1-9]\d{0,15}$/), amount),
    tasks: z.partialRecord(z.enum(taskNames), amount),
  }),
  /** Days until the words of answers go; the line of the log stays. */
  keepDays: z.int().min(1).max(3_650),
});
export type ModelSettings = z.infer<typeof modelSettingsSchema>;
export type Budgets = ModelSettings["budgets"];

export const defaultModelSettings: ModelSettings = { currency: "CNY", rates: {}, order: {}, budgets: { site: null, person: null, people: {}, tasks: {} }, keepDays: 180 };

/** A field that is missing or unreadable has its default, but for budgets: a limit that cannot be read must not become none. @throws where they are unreadable. */
export function readModelSettings(stored: unknown): ModelSettings {
  if (typeof stored !== "object" || stored === null) return defaultModelSettings;
  const whole = modelSettingsSchema.safeParse({ ...defaultModelSettings, ...stored });
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map((issue) => issue.path[0]));
  if (wrong.has("budgets") || wrong.has("currency")) throw new Error("The budgets of the models cannot be read.");
  return modelSettingsSchema.parse({ ...defaultModelSettings, ...Object.fromEntries(Object.entries(stored).filter(([name]) => !wrong.has(name))) });
}

export async function modelSettings(): Promise<ModelSettings> {
  return readModelSettings(await keptValue(modelSettingsKey));
}

/** Units of the site's currency for one unit of `currency`; null where nobody has said. */
export function rateOf(currency: Currency, { currency: ours, rates }: Pick<ModelSettings, "currency" | "rates">): number | null {
  return currency === ours ? 1 : (rates[currency] ?? null);
}

/** The order in which models are asked for a task. Those that an order of the task leaves out are not asked. */
export function inOrder<M extends { id: number }>(models: readonly M[], order: ModelSettings["order"], task: TaskName): M[] {
  const ids = order[task];
  if (!ids || ids.length === 0) return [...models];
  return ids.flatMap((id) => models.find((model) => model.id === id) ?? []);
}
