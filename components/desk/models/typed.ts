/** What stands in the form of a model, as it was typed, and what is sent of it. Pure. */
import type { Ability, Currency, ModelFacts } from "#lib/ai/types";
import type { CatalogueLine, PresetLine } from "./props.ts";

type Amounts = "contextSize" | "mostOutput" | "atOnce" | "inputPrice" | "outputPrice";
export type Typed = Omit<ModelFacts, Amounts> & Record<Amounts, string> & { key: string; dropKey: boolean };

/** What a provider of everyday models takes; people with other ones know it. */
const usual = { contextSize: "64000", mostOutput: "4000", atOnce: "4" };

export function typedOf(model: CatalogueLine | null, currency: Currency): Typed {
  if (model === null) return { name: "", preset: "", baseUrl: "", modelId: "", hosting: "provider", abilities: ["text"], ...usual, inputPrice: "", outputPrice: "", currency, maker: "", jurisdiction: "", licence: "", filing: "", readsDrafts: false, readsSources: false, key: "", dropKey: false };
  const { contextSize, mostOutput, atOnce, inputPrice, outputPrice, id: _id, position: _position, state: _state, key: _key, resting: _resting, noRate: _noRate, ...facts } = model;
  return { ...facts, contextSize: String(contextSize), mostOutput: String(mostOutput), atOnce: String(atOnce), inputPrice: String(inputPrice), outputPrice: String(outputPrice), key: "", dropKey: false };
}

/** A provider is shown nothing that nobody allowed; a machine of one's own may see everything to begin with, but an earlier decision stands. */
export function atHosting(typed: Typed, hosting: Typed["hosting"], isNew: boolean): Typed {
  const reads = (before: boolean) => hosting === "self" && (isNew || before);
  if (hosting === typed.hosting) return typed;
  return { ...typed, hosting, readsDrafts: reads(typed.readsDrafts), readsSources: reads(typed.readsSources), ...(hosting === "self" && isNew ? { inputPrice: typed.inputPrice || "0", outputPrice: typed.outputPrice || "0" } : {}) };
}

/** A name that somebody typed stays; one that came with the preset before goes with it. */
export function withPreset(typed: Typed, { preset, before, isNew }: { preset: PresetLine | undefined; before: PresetLine | undefined; isNew: boolean }): Typed {
  if (preset === undefined) return { ...typed, preset: "" };
  const { key, name, baseUrl, maker, jurisdiction, currency, hosting } = preset;
  const named = typed.name === "" || typed.name === before?.name ? name : typed.name;
  return atHosting({ ...typed, preset: key, name: named, baseUrl, maker, jurisdiction, currency }, hosting, isNew);
}

export function withAbility(typed: Typed, ability: Ability, on: boolean): Typed {
  return { ...typed, abilities: on ? [...typed.abilities, ability] : typed.abilities.filter((each) => each !== ability) };
}

export function factsOf({ key: _key, dropKey: _dropKey, ...typed }: Typed): ModelFacts {
  const { contextSize, mostOutput, atOnce, inputPrice, outputPrice } = typed;
  return { ...typed, jurisdiction: typed.jurisdiction.trim().toUpperCase(), contextSize: Number(contextSize), mostOutput: Number(mostOutput), atOnce: Number(atOnce), inputPrice: Number(inputPrice), outputPrice: Number(outputPrice) };
}

/** null leaves the stored key as it is, "" takes it away. */
export function keyOf({ key, dropKey }: Typed, isNew: boolean): string | null {
  if (key !== "" || isNew) return key;
  return dropKey ? "" : null;
}
