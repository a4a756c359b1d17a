/** A door for somebody without an account to one draft. */
import type { Lang } from "#lib/i18n/languages";
import type { Live, Stage } from "#lib/articles/types";
import type { PublishedArticle } from "#lib/reading/types";

/** How long a link may live, in days. */
export const linkDays = [1, 7, 30] as const;
export type LinkDays = (typeof linkDays)[number];

/** `ended`: taken back, by a person or with the article. */
export type PreviewState = "open" | "expired" | "ended";

/** A line of the list at the desk. Times are ISO 8601; `madeBy` is as the person is called today. */
export type PreviewLine = { id: number; label: string; madeBy: string; createdAt: string; expiresAt: string; opened: number; openedAt: string | null; state: PreviewState; mayRevoke: boolean };

/** What a visitor gets: the draft as it would be printed, how far it is, from whom and until when. */
export type OpenedPreview = { article: PublishedArticle; language: Lang; stage: Stage; live: Live; /** Readers have another text than this one. */ changed: boolean; sharedBy: string; until: Date };
