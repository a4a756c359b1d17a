/** The words that `render()` itself writes into a body. */
import type { Lang } from "#lib/i18n/languages";
import { content as english } from "#messages/en/content";
import { content as chinese } from "#messages/zh-CN/content";

export type BodyWords = typeof chinese;

export function wordsIn(language: Lang): BodyWords {
  return language === "en" ? english : chinese;
}
