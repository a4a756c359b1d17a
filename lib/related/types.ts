/** What likeness is measured by. */
import type { Lang } from "#lib/i18n/languages";

/** An article as far as others may be like it; `words`: the weightiest first. */
export type Kin = { id: number; words: readonly string[]; tagIds: readonly number[]; sectionId: number | null; seriesId: number | null };

/** `score`: likeness in thousandths. */
export type Likeness = { id: number; score: number };

/** What publishing keeps of it. */
export type Relations = { words: string[]; like: Likeness[] };

/** The printed words of an article. */
export type PrintedText = { language: Lang; headline: string; standfirst: string; text: string };
