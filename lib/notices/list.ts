/** What a person should look at, newest first. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { spokenText } from "#lib/comments/words";
import { query } from "#lib/kernel/query";
import { countUnreadOf, findMentioned, findNotices } from "./notices-store.ts";
import type { NoticeLine, NoticePage } from "./types.ts";

/** As it stands in the address; what is not understood is left out. */
export const noticePlace = z.object({ before: z.string().regex(/^[1-9]\d{0,14}$/).optional().catch(undefined) });

export const noticePageSize = 30;
const longestExcerpt = 200;

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

function lineOf(actor: Actor, { id, kind, at, readAt, from, threadId, text, article, printed }: Row, people: { id: number; name: string }[]): NoticeLine {
  const authorIds = [article.createdBy, ...printed].filter((one) => one !== null);
  const readable = article.removedAt === null && threadId !== null && can(actor, "article.read", { sectionId: article.sectionId, authorIds, live: article.live });
  const line = { id, kind, from: from ?? "", at: at.toISOString(), read: readAt !== null };
  return { ...line, article: readable ? { id: article.id, headline: article.headline, language: article.language, threadId, excerpt: shortened(spokenText(text ?? "", people)) } : null };
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length > longestExcerpt ? `${signs.slice(0, longestExcerpt).join("")}…` : signs.join("");
}
