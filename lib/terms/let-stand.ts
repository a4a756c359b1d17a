/** A person lets a term stand in one sentence, and says why; or takes that back. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { type ArticleSubject, articleSubject } from "#lib/articles/subject";
import { cleanText, isSeen } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { findOverride, findOverrides, insertOverride, type OverrideRow, setWithdrawn, tellPages } from "./overrides-store.ts";
import { longest, severities } from "./rules.ts";

const input = z.object({
  articleId: z.int().positive(),
  term: z.string().min(1).max(longest.term),
  sentence: z.string().max(2_000).transform((text) => text.toWellFormed()),
  /** What the list said when the person decided. Saying less gains nothing: it does not settle more. */
  severity: z.enum(severities),
  reason: z.string().max(longest.reason * 4).transform((text) => cleanText(text).replaceAll(/\s+/g, " ").trim()).pipe(z.string().max(longest.reason)),
});

/** Refuses "terms.noReason". `again`: somebody has just let it stand; theirs counts. */
export const letTermStand = command({
  name: "term.letStand",
  can: "term.letStand",
  input,
  subject: async ({ articleId, severity }, lock) => ({ ...(await articleSubject(articleId, lock)), severity }),
  run: async ({ actor, input: { articleId, ...said } }) => {
    const personId = personBehind(actor) ?? refuse("access.denied");
    if (!isSeen(said.reason)) refuse("terms.noReason");
    const about = { kind: "article", id: articleId };
    const same = (await findOverrides([articleId])).find(({ row }) => row.term === said.term && row.sentence === said.sentence && row.severity === said.severity);
    if (same) return { value: { overrideId: same.row.id, again: true, by: same.name }, about, detail: { overrideId: same.row.id, again: true, reason: said.reason } };
    const overrideId = await insertOverride({ articleId, ...said, personId });
    await tellPages(articleId);
    return { value: { overrideId, again: false, by: "" }, about, detail: { overrideId, ...said } };
  },
});

/** Refuses "terms.notStanding", also for one that was withdrawn already. */
export const withdrawTermStand = command({
  name: "term.withdraw",
  can: "term.withdraw",
  input: z.object({ articleId: z.int().positive(), overrideId: z.int().positive() }),
  subject: async ({ articleId, overrideId }, lock): Promise<ArticleSubject & { override: OverrideRow; letBy: number }> => {
    const article = await articleSubject(articleId, lock);
    const override = (await findOverride(articleId, overrideId)) ?? refuse("terms.notStanding");
    return { ...article, override, letBy: override.personId };
  },
  run: async ({ actor, input: { articleId, overrideId }, subject: { override } }) => {
    await setWithdrawn(overrideId, personBehind(actor) ?? refuse("access.denied"));
    await tellPages(articleId);
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { overrideId, term: override.term } };
  },
});
