/** Which article of the other language this one may be translated from, and what a person may know of it. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { refuse } from "#lib/kernel/refusal";
import { findLinked, hasTranslations, lockLinks } from "./original-store.ts";
import { articlePath } from "./slug.ts";
import { type ArticleRow, articleSubject } from "./store.ts";
import type { LinkedStory } from "./types.ts";

type Linked = NonNullable<Awaited<ReturnType<typeof findLinked>>>;

/**
 * Refuses what cannot be an original. Call inside a command, before the link is written.
 * A chain is refused, not shortened: with two languages its far end is in the language of the article itself.
 */
export async function checkOriginal(actor: Actor, article: Pick<ArticleRow, "id" | "language">, originalId: number): Promise<void> {
  await lockLinks();
  if (originalId === article.id) refuse("translation.self");
  const original = await findLinked(originalId);
  // One answer to what is not there and to what is not theirs to know of.
  if (!original || !(await mayKnow(actor, original))) return refuse("translation.unknown");
  const headline = original.headline ?? original.draft;
  if (original.language === article.language) refuse("translation.sameLanguage", { headline });
  if (original.translationOf !== null) refuse("translation.chain", { headline });
  if (await hasTranslations(article.id)) refuse("translation.hasTranslations");
}

/** The linked article as the editor's screen names it; without a headline where this person may not know it. */
export async function readOriginal(actor: Actor, id: number | null): Promise<LinkedStory | null> {
  if (id === null) return null;
  const linked = await findLinked(id);
  if (!linked || !(await mayKnow(actor, linked))) return { id, headline: "", path: null, firstPublishedAt: null };
  const { language, slug, headline, draft, firstPublishedAt } = linked;
  const path = slug === null ? null : articlePath({ id, slug, language });
  return { id, headline: headline ?? draft, path, firstPublishedAt: firstPublishedAt?.toISOString() ?? null };
}

async function mayKnow(actor: Actor, { id, slug }: Linked): Promise<boolean> {
  return slug !== null || can(actor, "article.read", await articleSubject(id, false));
}
