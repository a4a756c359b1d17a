/** Ideas for stories (选题) as the board shows them: plain data. */
import type { Live, Stage } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";

export type PitchStatus = "open" | "accepted" | "declined";
export const pitchStatuses = ["open", "accepted", "declined"] as const satisfies readonly PitchStatus[];

/** As they stand in the address; without a status the open ones. `mine`: those this person proposed. */
export type PitchFilters = { status?: PitchStatus | undefined; section?: number | undefined; mine?: "yes" | undefined; before?: string | undefined };

/** `version`: of its words, which whoever changes or decides it has seen. `article`: what it became: who is printed above it, in whose hands it is, and until when the draft is due. */
export type PitchLine = {
  id: number;
  language: Lang;
  headline: string;
  text: string;
  status: PitchStatus;
  version: number;
  section: { id: number; name: string; nameEn: string } | null;
  proposedBy: { id: number; name: string } | null;
  at: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string;
  article: { stage: Stage; live: Live; scheduledAt: Date | null; authors: string; holder: string | null; dueAt: Date | null };
  abilities: { change: boolean; decide: boolean };
};

export type Writer = { id: number; name: string };
/** Newest first. `writers`: who can be given one, empty where this person decides none of them. `next` goes into `?before=`. */
export type PitchPage = { items: PitchLine[]; next: string | null; writers: Writer[] };

/** What the writer of an accepted one should have at hand. `at`, `dueAt`: ISO 8601. */
export type Idea = { text: string; by: string; at: string; dueAt: string | null };
