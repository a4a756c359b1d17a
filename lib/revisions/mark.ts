/** What people say of a revision afterwards: a name, and that it is to be found again. The revision itself never changes. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { lineInput } from "#lib/people/inputs";
import { findRevisionByNumber, markRevision } from "./store.ts";
import { longestName } from "./types.ts";

const which = { articleId: z.int().positive(), number: z.int().positive() };

/** An empty name takes the name away. Refuses "revision.unknown". */
export const nameRevision = command({
  name: "revision.name",
  can: "revision.mark",
  input: z.object({ ...which, name: lineInput(longestName) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input: { articleId, number, name } }) => {
    await markRevision(await idOf(articleId, number), personBehind(actor), { name });
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { number, name } };
  },
});

/** Refuses "revision.unknown". */
export const pinRevision = command({
  name: "revision.pin",
  can: "revision.mark",
  input: z.object({ ...which, pinned: z.boolean() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input: { articleId, number, pinned } }) => {
    await markRevision(await idOf(articleId, number), personBehind(actor), { pinned });
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { number, pinned } };
  },
});

async function idOf(articleId: number, number: number): Promise<number> {
  return (await findRevisionByNumber(articleId, number))?.id ?? refuse("revision.unknown");
}
