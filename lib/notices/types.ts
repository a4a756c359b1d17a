/** Notices as the desk shows them: plain data. */
import type { Lang } from "#lib/i18n/languages";

/** `mention`, `reply`: of a comment. The rest: of an article on its way, of one's account, or of what models cost (`budget`). */
export type NoticeKind = "mention" | "reply" | "submitted" | "returned" | "assigned" | "signed" | "due" | "published" | "blocked" | "urgent" | "corrected" | "pitch" | "newDevice" | "budget";
/** Which sentence says it: of `pitch` (accepted) `declined`; of `assigned` `taken` (one's own idea); `updated` and `retracted` are kept as `corrected`, `expired` (taken down without its reviews) as `urgent`; `dueOpen` (nobody has it) and `overdue` as `due`. */
export type NoticeWords = NoticeKind | "updated" | "retracted" | "expired" | "declined" | "taken" | "dueOpen" | "overdue";

/**
 * `article`: null where it is gone, or not this person's to read any more, and of what concerns no article (`account`: one's own, or the site's budgets). `at`: ISO 8601.
 * `until`: the time that a reminder is about, ISO 8601. `threadId`: null of what is no comment. `excerpt`: the comment's words with mentions by name, or the reason that was given.
 */
export type NoticeLine = { id: number; kind: NoticeKind; words: NoticeWords; from: string; at: string; read: boolean; account: boolean; until: string | null; article: { id: number; headline: string; language: Lang; threadId: number | null; excerpt: string } | null };

/** Newest first; `next` goes into `?before=`. */
export type NoticePage = { items: NoticeLine[]; next: string | null };
