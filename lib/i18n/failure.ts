/** The sentence a person reads when something was refused or went wrong. */
import type { Failure } from "#lib/kernel/outcome";
import { failure as english } from "#messages/en/failure";
import { fieldNames as englishNames } from "#messages/en/field-names";
import { failure as chinese } from "#messages/zh-CN/failure";
import { fieldNames as chineseNames } from "#messages/zh-CN/field-names";
import type { Lang } from "./languages.ts";

type Values = Failure["params"];
type Sentences = Record<string, string | ((values: Values) => string)>;
type Told = { code: string; params: Values; incident?: string };

const sentences: { [L in Lang]: Sentences } = { "zh-CN": chinese, en: english };
const fieldNames: { [L in Lang]: Record<string, string> } = { "zh-CN": chineseNames, en: englishNames };

/** What happened, what was kept, what to do; a code without a sentence of its own gets the general one. */
export function failureSentence(failure: Told, language: Lang): string {
  const known = sentences[language];
  const sentence = Object.hasOwn(known, failure.code) ? known[failure.code] : known.unexpected;
  if (typeof sentence === "string") return sentence;
  const { field } = failure.params;
  const values: Values = { ...failure.params };
  if (failure.incident !== undefined) values.incident = failure.incident;
  if (field !== undefined) values.field = fieldName(field, language);
  return sentence?.(values) ?? "";
}

/** The last named step of a path such as "content.headline" or "bylines.3.name", in words; as the first step calls it, where it has its own word. */
function fieldName(path: string | number, language: Lang): string {
  const names = fieldNames[language];
  const steps = String(path).split(".");
  const named = steps.toReversed().flatMap((step) => [`${steps[0]}.${step}`, step]).find((step) => Object.hasOwn(names, step) && step !== "other");
  return names[named ?? "other"] ?? "";
}
