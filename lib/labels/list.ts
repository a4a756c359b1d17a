/** What is on record of a machine's words in one article, for those who work on it. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/subject";
import { countCharacters } from "#lib/content/text";
import { query } from "#lib/kernel/query";
import { findGenerations } from "./generations-store.ts";
import { otherWritings } from "./other-writing.ts";
import { fieldOf } from "./recorded.ts";
import type { GenerationLine } from "./types.ts";

/** UTF-16 units: enough to know a passage again. */
const shown = 160;

/** Newest first. */
export const listGenerations: (actor: Actor, articleId: number) => Promise<GenerationLine[]> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ actor, subject }) => {
    const rows = await findGenerations(subject.row.id);
    return Promise.all(rows.toReversed().map(async ({ mark, origin, model, text, by, name, at, withdrawnAt, withdrawnBy, withdrawnReason }): Promise<GenerationLine> => {
      const field = fieldOf(mark);
      const withdrawn = withdrawnAt && { at: withdrawnAt.toISOString(), name: withdrawnBy ?? "", reason: withdrawnReason };
      const mayWithdraw = withdrawn === null && field === null && origin !== "assisted" && can(actor, "label.withdraw", { ...subject, declaredBy: by });
      return { mark, origin, model, text: field === null ? text.slice(0, shown).toWellFormed() : text, alsoWritten: field === null ? [] : await otherWritings(text), characters: countCharacters(text), field, by, name, at: at.toISOString(), withdrawn, mayWithdraw };
    }));
  },
});
