/** One article as readers see it, found by the number in its address. */
import { articlePath, parseRef } from "#lib/articles/slug";
import { tag } from "#lib/cache/tags";
import type { SafeHtml } from "#lib/content/types";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { readCorrections } from "./corrections.ts";
import { badgeOf } from "#lib/labels/label";
import { askPublication, askTags, findPrinting, findRetracted } from "./article-store.ts";
import { readOnward } from "./onward.ts";
import { perRequest } from "./per-request.ts";
import { cardOf } from "./rows.ts";
import { findTranslations } from "./store.ts";
import type { FoundArticle, PublishedArticle } from "./types.ts";

type Row = Awaited<ReturnType<typeof askPublication>>[number];

/**
 * What stands at `/a/<ref>` of the edition in `language`: the number decides, another slug or edition has moved.
 * @param ref the last part of the path, not yet percent-decoded ones included: anything but an address is "missing".
 */
export const readArticle = perRequest("article", async (ref: string, language: Lang): Promise<FoundArticle> => {
  const parsed = parseRef(ref);
  if (!parsed) return { state: "missing" };
  declareTags(tag.article(parsed.id));
  return ask(async () => {
    const [row] = await askPublication({ id: parsed.id });
    if (!row) return gone(parsed.id);
    if (row.language !== language || row.slug !== parsed.slug) return { state: "moved", path: articlePath(row) };
    return { state: "live", article: await printed(row) };
  });
});

/** One printing as it was, whether readers still have it or not: for copies given under an agreement. */
export async function readPrinting(publicationId: number): Promise<PublishedArticle | null> {
  const row = await findPrinting(publicationId);
  return row && printed(row);
}

async function gone(id: number): Promise<FoundArticle> {
  const retracted = await findRetracted(id);
  return retracted ? { state: "retracted", headline: retracted.headline ?? "", badge: retracted.label === null ? "" : badgeOf(retracted.label), on: retracted.retractedOn ?? retracted.on, reason: retracted.reason ?? "" } : { state: "missing" };
}

async function printed({ translationOf, seriesId, ...row }: Row): Promise<PublishedArticle> {
  const [translations, tags, corrections, onward] = await Promise.all([findTranslations(row.id, row.language, translationOf), askTags({ publication: row.publicationId }), readCorrections(row.id), readOnward({ ...row, seriesId })]);
  // Not what else stands in its section or under its tags: a section that is renamed makes every page stale besides.
  declareTags(...tags.map((line) => tag.tagName(line.id)), ...translations.map((other) => tag.line(other.id)), tag.site);
  if (translationOf !== null) declareTags(tag.line(translationOf));
  return {
    ...row,
    ...cardOf(row),
    ...onward,
    // Only `render()` writes this column, at publish.
    html: row.html as SafeHtml,
    tags: tags.map((line) => ({ name: (row.language === "en" && line.nameEn) || line.name, slug: line.slug })),
    translations: translations.map((other) => ({ language: other.language, path: articlePath(other), original: other.id === translationOf })),
    corrections,
  };
}
