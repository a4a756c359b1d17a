/** Arranging the front page of a language. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { lockKept, writeKept } from "#lib/settings/kept";
import { findSections } from "#lib/taxonomy/section-options";
import { tidy } from "./blocks.ts";
import { changesBetween } from "./changes.ts";
import { arrangementInput, languageInput, readArrangement } from "./input.ts";
import { homeKey } from "./read.ts";
import { namedStories } from "./store.ts";
import { type Arrangement, homeLimits } from "./types.ts";

/**
 * Refuses "home.stale" when somebody saved meanwhile; "article.unknown", "home.notLive", "home.otherLanguage", "home.otherSection" for an
 * article that is put somewhere anew and cannot stand there. One that stood there before may stay: it comes back when it is live again.
 */
export const arrangeHome = command({
  name: "home.arrange",
  can: "home.arrange",
  input: z.object({ language: languageInput, arrangement: arrangementInput, basedOn: z.string().max(40).nullable() }),
  subject: async () => undefined,
  run: async ({ actor, input: { language, arrangement: given, basedOn } }) => {
    const before = readArrangement((await lockKept(homeKey(language), basedOn, "home.stale")).value);
    const arrangement = tidy(given, await findSections());
    refuseTooMany(arrangement);
    await refuseMisplaced(arrangement, before, language);
    const version = await writeKept(homeKey(language), arrangement, personBehind(actor));
    return { value: { version }, about: { kind: "home", id: null }, detail: { language, ...changesBetween(before, arrangement) }, tags: [tag.front] };
  },
});

function refuseTooMany({ lead, pinned, blocks }: Arrangement): void {
  if (pinned.length > homeLimits.pinned) refuse("home.tooManyPinned", { maximum: homeLimits.pinned });
  const named = (lead === null ? 0 : 1) + pinned.length + blocks.reduce((sum, block) => sum + block.pinned.length, 0);
  if (named > homeLimits.named) refuse("home.tooManyNamed", { maximum: homeLimits.named });
}

async function refuseMisplaced(arrangement: Arrangement, before: Arrangement, language: Lang): Promise<void> {
  const stood = new Set(placesOf(before).map(({ id, sectionId }) => `${id} ${sectionId}`));
  const fresh = placesOf(arrangement).filter(({ id, sectionId }) => !stood.has(`${id} ${sectionId}`));
  if (fresh.length === 0) return;
  const rows = new Map((await namedStories(fresh.map(({ id }) => id))).map((row) => [row.id, row]));
  for (const { id, sectionId } of fresh) {
    const row = rows.get(id) ?? refuse("article.unknown");
    const headline = row.headline ?? row.draft;
    if ((row.printedIn ?? row.language) !== language) refuse("home.otherLanguage", { headline });
    if (row.printedIn === null) refuse("home.notLive", { headline });
    if (sectionId !== null && row.section?.id !== sectionId) refuse("home.otherSection", { headline });
  }
}

/** Every article named; `sectionId` is null above the blocks. */
function placesOf({ lead, pinned, blocks }: Arrangement): { id: number; sectionId: number | null }[] {
  const above = [...(lead === null ? [] : [lead]), ...pinned].map((id) => ({ id, sectionId: null }));
  return [...above, ...blocks.flatMap((block) => block.pinned.map((id) => ({ id, sectionId: block.sectionId })))];
}
