/** The front page: one lead, a list, and the newest of each section beside it. */
import { articlePath } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { pageOf, sectionOf } from "./rows.ts";
import { newestBySection, newestCards } from "./store.ts";
import type { ArticleCard, HeadlineLine, HomePage } from "./types.ts";

const newest = 14;
const perSection = 4;
/** The lead has a picture when one of this many newest articles has one. */
const leadCandidates = 5;

export function readHome(language: Lang): Promise<HomePage> {
  declareTags(tag.front, tag.lists);
  return ask(async () => {
    const { items } = pageOf(await newestCards(language, { limit: newest }), newest);
    const { lead, list } = layOut(items);
    const shown = [lead, ...list].flatMap((card) => (card ? [card.id] : []));
    const rows = await newestBySection(language, shown, perSection);
    const bySection = new Map<number, HomePage["bySection"][number]>();
    for (const { section, line } of rows) {
      const entry = bySection.get(section.id) ?? { section: sectionOf(section, language), lines: [] };
      entry.lines.push(lineOf(line));
      bySection.set(section.id, entry);
    }
    return { lead, list, bySection: [...bySection.values()] };
  });
}

/** The lead, and how many of the newest stand in the list: a young site keeps some for the narrow column. */
export function layOut(items: readonly ArticleCard[]): { lead: ArticleCard | null; list: ArticleCard[] } {
  const lead = items.slice(0, leadCandidates).find((card) => card.cover) ?? items[0] ?? null;
  const others = items.filter((card) => card !== lead);
  return { lead, list: others.slice(0, others.length < 4 ? others.length : Math.min(8, Math.ceil(others.length * 0.6))) };
}

function lineOf(line: { id: number; slug: string; language: Lang; headline: string; firstPublishedAt: Date }): HeadlineLine {
  return { id: line.id, path: articlePath(line), headline: line.headline, firstPublishedAt: line.firstPublishedAt };
}
