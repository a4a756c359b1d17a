/** What a model changed in the words it was given, word by word. Pure. */
import type { Run } from "#lib/content/diff-types";
import { diffTexts } from "#lib/content/diff-words";
import type { Lang } from "#lib/i18n/languages";
import { asLines } from "./parts.ts";

/** A moment on a slow machine; farther apart than this, all of it is told as taken out and put in. */
const steps = 4_000_000;

export function changesOf(before: string, after: string, language: Lang): Run[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const segment = (text: string) => (text === "" ? [] : Array.from(segmenter.segment(text), ({ segment: word }) => word));
  return diffTexts(asLines(before), asLines(after), { segment, budget: { steps } });
}
