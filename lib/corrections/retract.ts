/** Takes an article back for good: readers find why at its address, and nobody revises or publishes it again. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { announceChange } from "#lib/articles/print";
import { withdrawFromReaders } from "#lib/articles/withdraw";
import { articleSubject } from "#lib/articles/subject";
import { tag } from "#lib/cache/tags";
import { cleanText, isSeen } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { tellOfArticle } from "#lib/notices/tell";
import { revokeLinksOf } from "#lib/previews/revoke-link";
import { findLastPrinting, insertRetraction } from "./corrections-store.ts";
import { dropScheduledChange } from "./scheduled.ts";
import { longestReason } from "./types.ts";

/** Also of what is down at the moment: readers have known it. Refuses "article.nothingToRetract", "article.retractionReason". */
export const retractArticle = command({
  name: "article.retract",
  can: "article.retract",
  input: z.object({ articleId: z.int().positive(), reason: z.string().transform((text) => cleanText(text).trim()).pipe(z.string().max(longestReason)) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input, subject }) => {
    const { id } = subject.row;
    if (!isSeen(input.reason)) refuse("article.retractionReason");
    const printing = (await findLastPrinting(id)) ?? refuse("article.nothingToRetract");
    const by = personBehind(actor);
    const ended = await withdrawFromReaders(id);
    await insertRetraction({ articleId: id, reason: input.reason, createdBy: by });
    await dropScheduledChange(id);
    await revokeLinksOf(id, by);
    await tellOfArticle(subject, { kind: "corrected", from: by, to: subject.authorIds, detail: { what: "retracted", text: input.reason } });
    const touched = ended ? await announceChange(subject, [ended]) : [tag.article(id), tag.line(id)];
    return { value: undefined, about: { kind: "article", id }, detail: { reason: input.reason, publicationId: printing.id }, tags: [...touched, tag.corrections] };
  },
});
