/** What the editor's screen has to know to check an article itself. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/subject";
import { isoDay } from "#lib/i18n/dates";
import { query } from "#lib/kernel/query";
import { siteSettings } from "#lib/settings/read";
import { findDecisions, findMoment, findSeconds } from "./facts-store.ts";
import type { Decision } from "./types.ts";

/** `mine`: of whoever asks. `also`: others who verified the same at that moment, and how. */
export type DecisionLine = Decision & { mayWithdraw: boolean; mine: boolean; also: { by: string; reason: string }[] };
/** `date`: the article's own day (YYYY-MM-DD). `mayOverrule`: whether this person may go against a source. */
export type OpenedFacts = { date: string; decisions: DecisionLine[]; mayVerify: boolean; mayOverrule: boolean };

export const openFacts: (actor: Actor, articleId: number) => Promise<OpenedFacts> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ actor, input: articleId, subject }) => {
    const seconds = Map.groupBy(await findSeconds(articleId), ({ decisionId }) => decisionId);
    const also = (id: number) => (seconds.get(id) ?? []).map(({ by, reason }) => ({ by, reason }));
    return {
      date: await articleDay(articleId),
      mayVerify: can(actor, "claim.verify", { ...subject, over: "unsupported" }),
      mayOverrule: can(actor, "claim.verify", { ...subject, over: "contradicted" }),
      decisions: (await findDecisions(articleId)).map((found) => ({ ...decisionOf(found), mayWithdraw: can(actor, "claim.withdraw", { ...subject, verifiedBy: found.row.personId }), mine: actor.kind === "person" && actor.id === found.row.personId, also: also(found.row.id) })),
    };
  },
});

/** @param at when it is to be printed, for one that is not scheduled yet. */
export async function articleDay(articleId: number, at?: Date): Promise<string> {
  return isoDay(await findMoment(articleId, at), (await siteSettings()).timeZone);
}

type Found = Awaited<ReturnType<typeof findDecisions>>[number];

export function decisionOf({ row, name }: Found): Decision {
  const { id, kind, value, text, sentence, over, against, reason } = row;
  return { id, kind, value, text, sentence, over, against, reason, by: name, at: row.createdAt.toISOString() };
}
