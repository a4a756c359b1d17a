/** Which models are asked, and in which order. Pure. */
import { inOrder, type ModelSettings, rateOf } from "./settings.ts";
import type { Ability, ModelLine, TaskName } from "./types.ts";

/** Why a model is not asked. */
export type NotAsked = "withdrawn" | "ability" | "drafts" | "sources" | "key" | "rate";
/** What a task shows a model, and what the model must be able to do. */
export type Asking = { task: TaskName; needs: readonly Ability[]; drafts: boolean; sources: boolean };

export function whyNot(model: ModelLine, { needs, drafts, sources }: Pick<Asking, "needs" | "drafts" | "sources">, settings: Pick<ModelSettings, "currency" | "rates">): NotAsked | null {
  if (model.state === "withdrawn") return "withdrawn";
  if (!needs.every((ability) => model.abilities.includes(ability))) return "ability";
  if (drafts && !model.readsDrafts) return "drafts";
  if (sources && !model.readsSources) return "sources";
  if (model.key === "unreadable") return "key";
  const priced = model.inputPrice > 0 || model.outputPrice > 0;
  return priced && rateOf(model.currency, settings) === null ? "rate" : null;
}

/** Those that may be asked, first first, and why the others are not. */
export function route<M extends ModelLine>(models: readonly M[], asking: Asking, settings: ModelSettings): { asked: M[]; left: { model: M; why: NotAsked }[] } {
  const all = inOrder(models, settings.order, asking.task).map((model) => ({ model, why: whyNot(model, asking, settings) }));
  return { asked: all.flatMap(({ model, why }) => (why === null ? [model] : [])), left: all.flatMap(({ model, why }) => (why === null ? [] : [{ model, why }])) };
}
