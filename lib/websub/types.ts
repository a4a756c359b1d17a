/** Whose feeds have changed: the site's own, and those of these lists. Travels as the data of a job. */
import type { Lang } from "#lib/i18n/languages";

export type Touched = { language: Lang; sections: number[]; tags: number[]; people: number[] };
