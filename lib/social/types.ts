/** A picture that stands for a page where other sites show a link to it. */
import type { Lang } from "#lib/i18n/languages";

/** What such a picture says; every text as a person wrote it. `label`: in the upper corner; `names`, `day`: in the foot. */
export type Face = { language: Lang; site: string; label: string; headline: string; names: string; day: string };

/** Pixels; what other sites ask for. */
export const socialSize = { width: 1200, height: 630 };
