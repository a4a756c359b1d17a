/** Marks a person's own notices as read: those of one conversation, of one article on its way, or all. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { countUnreadOf, markArticleRead, markRead } from "./notices-store.ts";

/** @returns how many are left. */
export const readNotices = command({
  name: "notice.read",
  can: "notice.read",
  input: z.union([z.object({ threadId: z.int().positive() }), z.object({ articleId: z.int().positive() }), z.object({ all: z.literal(true) })]),
  subject: async () => undefined,
  run: async ({ actor, input }) => {
    const me = actor.kind === "person" ? actor.id : refuse("access.denied");
    const read = "articleId" in input ? await markArticleRead(me, input.articleId) : await markRead(me, "threadId" in input ? input.threadId : null);
    return { value: { unread: await countUnreadOf(me) }, about: { kind: "person", id: me }, detail: { read } };
  },
});
