/** Takes back a declaration that was made by mistake, with a reason; its marks go from the text, for everybody. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { outdatePrinting } from "#lib/articles/outdate";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { contentOf, rewrite } from "#lib/collab/document";
import { changeDocument, findDocument, holdState } from "#lib/collab/keep";
import { cleanText, isSeen } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { findGenerations, withdraw } from "./generations-store.ts";
import { mendMarks } from "./mend-marks.ts";
import { attributed } from "./read-marks.ts";
import { declaredFields } from "./types.ts";

type Declared = ArticleSubject & { declaredBy: number | null };

async function declared(articleId: number, mark: string, lock: boolean): Promise<Declared> {
  const subject = await articleSubject(articleId, lock);
  const row = (await findGenerations(articleId)).find((each) => each.mark === mark);
  return { ...subject, declaredBy: row?.by ?? null };
}

/** Headline and standfirst that were declared along with it go too. Refuses "label.unknown", "label.assisted", "label.noReason", "label.withdrawn". */
export const withdrawGenerated = command({
  name: "label.withdraw",
  can: "label.withdraw",
  input: z.object({ articleId: z.int().positive(), mark: z.string().max(80), reason: z.string().max(400).transform((text) => cleanText(text).replace(/\s+/g, " ").trim()) }),
  subject: ({ articleId, mark }, lock) => declared(articleId, mark, lock),
  run: async ({ actor, subject, input: { articleId, mark, reason } }) => {
    if (!isSeen(reason)) refuse("label.noReason");
    const by = personBehind(actor);
    const marks = [mark, ...declaredFields.map((field) => `${mark}.${field}`)];
    const before = await findGenerations(articleId);
    const row = before.find((each) => each.mark === mark) ?? refuse("label.unknown");
    // What was made here was no mistake of anybody's memory: only rewriting makes it a person's.
    if (row.origin === "assisted") refuse("label.assisted");
    if ((await withdraw(articleId, marks, by, reason)) === 0) refuse("label.withdrawn");
    await outdatePrinting(subject);
    const records = (await findGenerations(articleId)).map(attributed);
    await holdState(articleId);
    const stored = await findDocument(articleId);
    if (stored) {
      const content = contentOf(stored.doc);
      const body = mendMarks(content.body, records);
      // Everybody who has it open hears of it, and the server brings the text up to it.
      if (body !== content.body) await changeDocument(articleId, stored, null, (doc) => rewrite(doc, { ...content, body }));
      stored.doc.destroy();
    }
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { mark, reason } };
  },
});
