/** The terms in an article as publishing and the editor's screen see them. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/subject";
import { contentSchema } from "#lib/content/schema";
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";
import { query } from "#lib/kernel/query";
import { activeMatcher } from "./active.ts";
import { articleHits, type Standing, type TermsAsked, termsAsked } from "./hits.ts";
import { findOverrides } from "./overrides-store.ts";
import { termBlocks } from "./term-blocks.ts";
import { findActiveVersions, findTermsOf } from "./terms-store.ts";
import type { Term } from "./types.ts";

type Found = Awaited<ReturnType<typeof findOverrides>>[number];
type Versions = Awaited<ReturnType<typeof findActiveVersions>>;

/** Which versions and decisions a look rests on; whoever prints asks again. */
export async function termsBasis(articleId: number): Promise<string> {
  return basisFrom(await findActiveVersions(), await findOverrides([articleId]));
}

function basisFrom(versions: Versions, overrides: readonly Found[]): string {
  return JSON.stringify([versions, overrides.map(({ row: { id } }) => id)]);
}

/** `basis`: see `termsBasis`. */
export async function readTermsOf(articleId: number, content: ArticleContent, { metaDescription }: Pick<ArticleDetails, "metaDescription">): Promise<{ asked: TermsAsked; basis: string }> {
  const [versions, overrides] = await Promise.all([findActiveVersions(), findOverrides([articleId])]);
  const blocks = termBlocks({ ...content, metaDescription }, contentSchema().nodeFromJSON(content.body));
  return { asked: termsAsked(articleHits(blocks, await activeMatcher(versions), overrides.map(standingOf))), basis: basisFrom(versions, overrides) };
}

export function standingOf({ row: { id, term, sentence, severity, reason, createdAt }, name }: Found): Standing {
  return { id, term, sentence, severity, reason, by: name, at: createdAt.toISOString() };
}

export type StandingLine = Standing & { mayWithdraw: boolean };
/** `terms` is null where they are those that the page has already: `tag` names them. */
export type OpenedTerms = { tag: string; terms: Term[] | null; standing: StandingLine[]; may: { warn: boolean; block: boolean } };

/** `known`: the tag of an earlier answer; thousands of terms are not sent twice. */
export const openTerms: (actor: Actor, asked: { articleId: number; known: string }) => Promise<OpenedTerms> = query({
  can: "article.read",
  subject: ({ articleId }: { articleId: number; known: string }) => articleSubject(articleId, false),
  run: async ({ actor, input: { articleId, known }, subject }) => {
    const versions = await findActiveVersions();
    const tag = JSON.stringify(versions);
    const standing = (await findOverrides([articleId])).map((found) => ({ ...standingOf(found), mayWithdraw: can(actor, "term.withdraw", { ...subject, letBy: found.row.personId }) }));
    const may = { warn: can(actor, "term.letStand", { ...subject, severity: "warn" }), block: can(actor, "term.letStand", { ...subject, severity: "block" }) };
    return { tag, terms: tag === known ? null : await findTermsOf(versions), standing, may };
  },
});
