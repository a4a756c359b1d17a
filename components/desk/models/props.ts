/** What the screens of models are given: plain data, and the deeds that a page hands down. */
import type { Answer } from "#components/ui/use-command";
import type { Currency, Hosting, ModelLine, TaskName } from "#lib/ai/types";

/** `noRate`: its price is in a currency nobody has said the rate of. */
export type CatalogueLine = ModelLine & { resting: boolean; noRate: boolean };
export type PresetLine = { key: string; name: string; baseUrl: string; maker: string; jurisdiction: string; currency: Currency; hosting: Hosting; needsKey: boolean };

export type BudgetDecisions = {
  currency: Currency;
  rates: Partial<Record<Currency, number>>;
  budgets: { site: number | null; person: number | null; people: Record<string, number>; tasks: Partial<Record<TaskName, number>> };
  keepDays: number;
};
export type ModelDecisions = BudgetDecisions & { order: Partial<Record<TaskName, number[]>> };

type Deed<T = unknown> = (input: unknown) => Promise<Answer<T>>;
export type Saved = { version: string | null };
export type ModelDeeds = { add: Deed; change: Deed; withdraw: Deed; bringBack: Deed; order: Deed; test: Deed<{ text: string; took: number }>; orderTask: Deed<Saved>; setBudgets: Deed<Saved> };

/** As MODEL_HOSTS wants it, the port always said: "llm.internal:80". */
export function hostAndPortOf(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return baseUrl;
  const { hostname, port, protocol } = new URL(baseUrl);
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}

/** "api.example.com" of an address; what is no address, as it is. */
export function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
}
