/** A record in words. */
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import type { GenerationLine } from "#lib/labels/types";
import type { Words } from "../context.ts";

export function originOf({ origin, name }: GenerationLine, t: Words["generated"]["card"]): string {
  return name === null ? t.nobody : t.origin[origin](name);
}

export function whenOf(at: string, language: Lang, timeZone: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "" : printedMoment(date, language, timeZone);
}
