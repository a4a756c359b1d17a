/** What a person should look at, newest first. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { spokenText } from "#lib/comments/words";
import { query } from "#lib/kernel/query";
import { countUnreadOf, findMentioned, findNotices } from "./notices-store.ts";
import type { NoticeLine, NoticePage, NoticeWords } from "./types.ts";

/** As it stands in the address; what is not understood is left out. */
export const noticePlace = z.object({ before: z.string().regex(/^[1-9]\d{0,14}$/).optional().catch(undefined) });

export const noticePageSize = 30;
const longestExcerpt = 200;
/** What a kind is said as where its detail names it. */
const finer = ["updated", "retracted", "expired", "declined", "taken", "dueOpen", "overdue"] as const;

const mine = (actor: Actor) => (actor.kind === "person" ? actor.id : 0);

/** Of an article that is not this person's to read any more nothing is told but that there was something. */
export const listNotices: (actor: Actor, place: z.infer<typeof noticePlace>) => Promise<NoticePage> = query({
  can: "notice.read",
  subject: async () => undefined,
  run: async ({ actor, input: { before } }: { actor: Actor; input: z.infer<typeof noticePlace> }) => {
    const rows = await findNotices(mine(actor), before === undefined ? null : Number(before), noticePageSize + 1);
    const shown = rows.slice(0, noticePageSize);
    const people = await findMentioned([...new Set(shown.flatMap(({ mentions }) => mentions ?? []))]);
    return { items: shown.map((row) => lineOf(actor, row, people)), next: rows.length > noticePageSize ? String(shown.at(-1)?.id) : null };
  },
});

export const countUnread: (actor: Actor, input: undefined) => Promise<number> = query({
  can: "notice.read",
  subject: async () => undefined,
  run: ({ actor }) => countUnreadOf(mine(actor)),
});

type Row = Awaited<ReturnType<typeof findNotices>>[number];

function lineOf(actor: Actor, row: Row, people: { id: number; name: string }[]): NoticeLine {
  const { id, kind, at, readAt, from } = row;
  return { id, kind, words: wordsOf(row), from: from ?? "", at: at.toISOString(), read: readAt !== null, account: kind === "newDevice" || kind === "budget", until: kind === "due" && row.detail["dueAt"] !== undefined ? String(row.detail["dueAt"]) : null, article: articleOf(actor, row, people) };
}

/** An author must not read "corrected" of what was taken back, nor "is waiting" of what is down. */
function wordsOf({ kind, detail: { what } }: Row): NoticeWords {
  return finer.find((words) => words === what) ?? kind;
}

/** Of a comment that was taken away with its thread nothing is left to show. */
function articleOf(actor: Actor, { kind, threadId, text, article, printed, detail }: Row, people: { id: number; name: string }[]): NoticeLine["article"] {
  if (article === null || article.removedAt !== null) return null;
  if (threadId === null && (kind === "mention" || kind === "reply")) return null;
  const authorIds = [article.createdBy, ...printed].filter((one) => one !== null);
  if (!can(actor, "article.read", { sectionId: article.sectionId, authorIds, live: article.live })) return null;
  const words = threadId === null ? String(detail["text"] ?? "") : spokenText(text ?? "", people);
  return { id: article.id, headline: article.headline, language: article.language, threadId, excerpt: shortened(words) };
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length > longestExcerpt ? `${signs.slice(0, longestExcerpt).join("")}…` : signs.join("");
}
