/** Says something about a passage. The text of the article and its hash are untouched. */
import { z } from "zod";
import { articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { speaker } from "./speaker.ts";
import { findSameLately } from "./comments-store.ts";
import { anchorInput, fieldInput, quoteInput, saidSomething, textInput } from "./input.ts";
import { speakOf } from "./speak-of.ts";

/** Sent twice within two minutes it is one: an answer may get lost. Refuses "comment.empty". */
export const startThread = command({
  name: "comment.start",
  can: "comment.write",
  input: z.object({ articleId: z.int().positive(), field: fieldInput, anchor: anchorInput, quote: quoteInput, text: textInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input: { articleId, field, anchor, quote, text }, subject }) => {
    const by = speaker(actor);
    const about = { kind: "article", id: articleId };
    const same = await findSameLately({ articleId, threadId: null, authorId: by, text: saidSomething(text), passage: { field, anchor, quote } });
    if (same) return { value: same, about, detail: same };
    const made = await speakOf(subject, { field, anchor, quote, by, text });
    return { value: made, about, detail: made };
  },
});
