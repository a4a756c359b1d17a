/** The front page: one lead, a list, and the newest of each section beside it; editors arrange it, the rest fills itself. */
import { articlePath } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import { fillPage } from "#lib/home/fill";
import { arrangementOf } from "#lib/home/read";
import type { Arrangement } from "#lib/home/types";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import type { PrintedLabel } from "#lib/labels/types";
import { ask } from "./ask.ts";
import { type CardRow, cardOf, type SectionRow, sectionOf } from "./rows.ts";
import { namedCards, newestBySection, newestCards } from "./store.ts";
import type { HeadlineLine, HomePage } from "./types.ts";

type LineRow = { id: number; slug: string; language: Lang; headline: string; label: PrintedLabel | null; firstPublishedAt: Date };

export function readHome(language: Lang): Promise<HomePage> {
  declareTags(tag.front, tag.lists);
  return ask(async () => homeAs(language, await arrangementOf(language)));
}

/** The front page as it would be with this arrangement. At most three statements, each by an index. */
export async function homeAs(language: Lang, arrangement: Arrangement): Promise<HomePage> {
  const { lead, list, blocks } = await fillPage<CardRow, LineRow, SectionRow>(arrangement, {
    named: async (ids) => namedCards(language, ids),
    newest: async (without, limit) => newestCards(language, { limit, without }),
    bySection: async (without, each, hidden) => newestBySection(language, without, each, hidden),
  }, (card) => card.section);
  return {
    lead: lead && cardOf(lead),
    list: list.map(cardOf),
    bySection: blocks.map(({ section, lines }) => ({ section: sectionOf(section, language), lines: lines.map(lineOf) })),
  };
}

function lineOf(line: LineRow): HeadlineLine {
  return { id: line.id, path: articlePath(line), headline: line.headline, label: line.label, firstPublishedAt: line.firstPublishedAt };
}
