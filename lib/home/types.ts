/** A front page as editors arrange it: what is said by hand. Everything else is automatic. */
import type { Lang } from "#lib/i18n/languages";

export const homeLimits = {
  /** Stories pinned above the automatic rest. */
  pinned: 20,
  /** Lines of one section's block, and how many it has when nobody says. */
  lines: 8,
  usualLines: 4,
  /** Articles named on the whole page. */
  named: 100,
};

/** The block of a section. `pinned`: articles that stand first in it, in this order. */
export type Block = { sectionId: number; shown: boolean; lines: number; pinned: number[] };

/** Numbers are articles. A section without a block has the usual one, after the others. */
export type Arrangement = { lead: number | null; pinned: number[]; blocks: Block[] };

export const automatic: Arrangement = { lead: null, pinned: [], blocks: [] };

/** A story at the desk; its time as ISO text. `live`: readers of this edition can read it now. */
export type HomeStory = { id: number; headline: string; section: { id: number; name: string } | null; firstPublishedAt: string | null; live: boolean };

/** Who stands where, by number; `blocks` only has sections that would be shown. */
export type FilledHome = { lead: number | null; list: number[]; blocks: { sectionId: number; lines: number[] }[] };

/** Everything the desk's screen needs. `version` goes back with the change; null while nothing was ever arranged. */
export type OpenedHome = {
  language: Lang;
  arrangement: Arrangement;
  version: string | null;
  filled: FilledHome;
  /** Every article that is named or that stands on the page. */
  stories: HomeStory[];
  /** In the order of the masthead. */
  sections: { id: number; name: string }[];
};

/** A page of stories to choose from; `next` is the cursor of the one after. */
export type HomeStories = { items: HomeStory[]; next: string | null };
