/** A draft as a publication would print it this moment; nothing is written. */
import type { Actor } from "#lib/access/actor";
import { rejected } from "#lib/content/suggestions";
import { databaseNow } from "#lib/kernel/clock";
import { makingOf } from "#lib/labels/making";
import { readMarks } from "#lib/labels/read-marks";
import { query } from "#lib/kernel/query";
import { readOnward } from "#lib/reading/onward";
import type { PublishedArticle } from "#lib/reading/types";
import { findSections } from "#lib/taxonomy/section-options";
import { assemble } from "./assemble.ts";
import { publicationRow } from "./publication-row.ts";
import { findFirstPrinting, findPersonName } from "./publication-store.ts";
import { renderWithFacts } from "./render-facts.ts";
import { articlePath } from "./slug.ts";
import { type ArticleSubject, articleSubject, findArticleTags, findBylines } from "./store.ts";

export const previewArticle: (actor: Actor, articleId: number) => Promise<PublishedArticle> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: ({ subject }) => asPrinted(subject),
});

async function asPrinted(subject: ArticleSubject): Promise<PublishedArticle> {
  const { row: article } = subject;
  const { id, language } = article;
  const assembled = await assemble(subject);
  const { details } = assembled;
  const { content, machine } = await readMarks(id, { ...assembled.content, body: rejected(assembled.content.body) });
  const { rendered, facts } = await renderWithFacts(subject, { ...assembled, content });
  const now = await databaseNow();
  const firstPublishedAt = article.firstPublishedAt ?? (await findFirstPrinting(id)) ?? now;
  const [names, tags, responsibleEditor, sections] = [await findBylines(id), await findArticleTags(id), await findPersonName(details.responsibleEditorId), await findSections()];
  // Readers have not seen it yet: what is like it shows with its first publishing.
  const onward = await readOnward({ id, language, seriesId: details.seriesId, firstPublishedAt });
  const { kicker = "", standfirst = "", note = "", metaDescription = "", social = null, ...row } = publicationRow({ article, assembled, rendered, facts, revision: { id: 0, hash: "" }, names, tags, responsibleEditor, by: null, firstPublishedAt });
  const { label, record } = await makingOf({ articleId: id, language, machine, ledger: row.ledger ?? null, by: null, firstPublishedAt, now });
  const section = sections.find((option) => option.id === details.sectionId);
  const printed = section ? { slug: section.slug, name: (language === "en" && section.nameEn) || section.name, description: "" } : null;
  const { responsibleEditor: editor, cover = null, bylines, sources, tags: printedTags } = row;
  return { ...rendered, ...onward, id, publicationId: 0, language, kind: details.kind, slug: row.slug, path: articlePath({ id, slug: row.slug, language }), kicker, headline: row.headline, standfirst, note, metaDescription, social, section: printed, bylines, responsibleEditor: editor, sources, tags: printedTags, cover, label, record, ledger: row.ledger ?? null, firstPublishedAt, publishedAt: now, number: 1, translations: [], corrections: [] };
}
