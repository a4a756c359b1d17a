/** One revision with its text, for reading and comparing. */
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { figuresOf } from "#lib/content/figures";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { picturesFor } from "#lib/media/pictures";
import { linesOf } from "./list.ts";
import { findRevisionLines } from "./list-store.ts";
import { findNumberBefore, findRevisionByNumber } from "./store.ts";
import type { ReadRevision } from "./types.ts";

type Which = { articleId: number; number: number };

/** Refuses "revision.unknown". */
export const readRevision: (actor: Actor, which: Which) => Promise<ReadRevision> = query({
  can: "article.read",
  subject: ({ articleId }: Which) => articleSubject(articleId, false),
  run: async ({ input: { articleId, number } }) => {
    const revision = await findRevisionByNumber(articleId, number);
    const [line] = await linesOf(await findRevisionLines({ articleId, number }, 1));
    if (!revision || !line) return refuse("revision.unknown");
    const { content } = revision;
    const media = figuresOf(content.body.content).map((figure) => figure.attrs.media).filter((id) => id !== null);
    return { line, before: await findNumberBefore(articleId, number), content, pictures: [...(await picturesFor([...new Set(media)])).values()] };
  },
});
