/** The arrangement that readers of a language have now. */
import type { Lang } from "#lib/i18n/languages";
import { keptValue } from "#lib/settings/kept";
import { readArrangement } from "./input.ts";
import type { Arrangement } from "./types.ts";

/** The key of its row in `settings`. */
export const homeKey = (language: Lang) => `home:${language}`;

export async function arrangementOf(language: Lang): Promise<Arrangement> {
  return readArrangement(await keptValue(homeKey(language)));
}
