/** Keeps the draft as it is now because a person asks for it, under a name if they give one. */
import { z } from "zod";
import { personBehind, systemActor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { readDraft } from "#lib/drafts/open";
import { settleDraft } from "#lib/drafts/settle";
import { command } from "#lib/kernel/command";
import { lineInput } from "#lib/people/inputs";
import { keepRevision } from "./keep.ts";
import { markRevision } from "./store.ts";
import { longestName } from "./types.ts";

/** @returns the number of the revision; a state that is kept already gets the name. */
export const keepNamed = command({
  name: "revision.keep",
  can: "revision.keep",
  input: z.object({ articleId: z.int().positive(), name: lineInput(longestName).default("") }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  // What is on screen, and not what was a second ago.
  prepare: ({ articleId }) => settleDraft(systemActor("settle"), { articleId }),
  run: async ({ actor, input, subject }) => {
    const by = personBehind(actor);
    const { id, number } = await keepRevision(input.articleId, (await readDraft(subject)).content, "save", by);
    if (input.name !== "") await markRevision(id, by, { name: input.name });
    return { value: { number }, about: { kind: "article", id: input.articleId }, detail: { number, name: input.name } };
  },
});
