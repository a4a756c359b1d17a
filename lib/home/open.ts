/** The front page at the desk: the arrangement, and the page as it would be with it. */
import type { Lang } from "#lib/i18n/languages";
import { query } from "#lib/kernel/query";
import { homeAs } from "#lib/reading/home";
import type { HomePage } from "#lib/reading/types";
import { openKept } from "#lib/settings/kept";
import { findSections } from "#lib/taxonomy/section-options";
import { allBlocks } from "./blocks.ts";
import { readArrangement } from "./input.ts";
import { homeKey } from "./read.ts";
import { namedStories } from "./store.ts";
import { sectionName } from "./stories.ts";
import type { Arrangement, FilledHome, HomeStory, OpenedHome } from "./types.ts";

/** `arrangement`: the page with that one; null is the one that readers have. `version` is always that of the latter. */
export type HomeAsked = { language: Lang; arrangement: Arrangement | null };

export const openHome = query({
  can: "home.arrange",
  subject: async (_input: HomeAsked) => undefined,
  run: async ({ input: { language, arrangement: given } }): Promise<OpenedHome> => {
    const kept = await openKept(homeKey(language));
    const rows = await findSections();
    const asked = given ?? readArrangement(kept.value);
    const arrangement = { ...asked, blocks: allBlocks(asked.blocks, rows) };
    const filled = filledOf(await homeAs(language, arrangement), rows);
    const ids = new Set([arrangement.lead, ...arrangement.pinned, ...arrangement.blocks.flatMap((block) => block.pinned), filled.lead, ...filled.list, ...filled.blocks.flatMap((block) => block.lines)]);
    const sections = rows.flatMap((row) => sectionName(row, language) ?? []);
    return { language, arrangement, version: kept.version, filled, stories: await storiesOf([...ids].filter((id) => id !== null), language), sections };
  },
});

/** The page that readers would see; nothing is kept. */
export const previewHome = query({
  can: "home.arrange",
  subject: async (_input: HomeAsked) => undefined,
  run: async ({ input: { language, arrangement } }): Promise<HomePage> => homeAs(language, arrangement ?? readArrangement((await openKept(homeKey(language))).value)),
});

function filledOf({ lead, list, bySection }: HomePage, sections: readonly { id: number; slug: string }[]): FilledHome {
  const idOf = new Map(sections.map(({ id, slug }) => [slug, id]));
  const blocks = bySection.flatMap(({ section, lines }) => {
    const sectionId = idOf.get(section.slug);
    return sectionId === undefined ? [] : [{ sectionId, lines: lines.map((line) => line.id) }];
  });
  return { lead: lead?.id ?? null, list: list.map((card) => card.id), blocks };
}

async function storiesOf(ids: readonly number[], language: Lang): Promise<HomeStory[]> {
  if (ids.length === 0) return [];
  const rows = await namedStories(ids);
  return rows.map((row) => ({ id: row.id, headline: row.headline ?? row.draft, section: sectionName(row.section, language), firstPublishedAt: row.firstPublishedAt?.toISOString() ?? null, live: row.printedIn === language }));
}
