/** What an administrator may decide about AI labels, and the bounds of it: no choice here takes a label away. */
import { z } from "zod";
import { refuse } from "#lib/kernel/refusal";
import { isLabelCode, isLabelTerm } from "./rule.ts";
import { type LabelSettings, labelPlaces, longestCode, longestTerm, recordPeople } from "./types.ts";

const oneLine = (raw: string) => raw.normalize("NFKC").replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, " ").replace(/ +/g, " ").trim();
const line = (longest: number) => z.string().max(longest * 4).transform(oneLine).pipe(z.string().max(longest));

const rest = {
  place: z.enum(labelPlaces),
  record: z.object({ people: z.enum(recordPeople), started: z.boolean(), sources: z.boolean(), checks: z.boolean() }),
};

/** As it is sent: cleaned, of the right form; whether it is within the rule says `checkLabelSettings`. */
export const labelSettingsInput = z.object({ term: z.object({ "zh-CN": line(longestTerm), en: line(longestTerm) }), producer: line(longestCode), propagator: line(longestCode), ...rest });

/** As it may be kept and read: a value that breaks the rule, however it came there, is none. */
export const labelSettingsSchema = labelSettingsInput.refine((value) => faultOf(value) === null);

/** Refuses "label.termZh" and "label.termEn" for words that do not say what the rule asks, "label.code" for signs that no file can carry. */
export function checkLabelSettings(settings: LabelSettings): void {
  const fault = faultOf(settings);
  if (fault !== null) refuse(fault);
}

function faultOf({ term, producer, propagator }: LabelSettings): string | null {
  if (!isLabelTerm(term["zh-CN"], "zh-CN")) return "label.termZh";
  if (!isLabelTerm(term.en, "en")) return "label.termEn";
  return isLabelCode(producer) && isLabelCode(propagator) ? null : "label.code";
}
