/** Brings together what a publication, a preview and a checklist need: text, details, pictures. */
import type { ArticleContent, Picture } from "#lib/content/types";
import { readDraft } from "#lib/drafts/open";
import { picturesFor } from "#lib/media/pictures";
import { figuresOf } from "#lib/content/figures";
import { findArticleSources } from "./source-store.ts";
import { type ArticleSubject, findArticleTags, findBylines } from "./store.ts";
import type { ArticleDetails } from "./types.ts";

export type Assembled = {
  content: ArticleContent;
  details: ArticleDetails;
  pictures: ReadonlyMap<number, Picture>;
};

/** `content`: another state of the text than the draft's (a revision). */
export async function assemble(subject: ArticleSubject, content?: ArticleContent): Promise<Assembled> {
  const [text, details] = await Promise.all([content ?? readDraft(subject).then((draft) => draft.content), readDetails(subject)]);
  const ids = figuresOf(text.body.content).map((figure) => figure.attrs.media);
  const wanted = [...ids, details.coverMediaId, details.socialMediaId].filter((id) => id !== null);
  return { content: text, details, pictures: await picturesFor([...new Set(wanted)]) };
}

export async function readDetails(subject: ArticleSubject): Promise<ArticleDetails> {
  const { row } = subject;
  const [names, tags, sources] = await Promise.all([findBylines(row.id), findArticleTags(row.id), findArticleSources(row.id)]);
  return {
    sectionId: row.sectionId,
    seriesId: row.seriesId,
    translationOf: row.translationOf,
    kind: row.kind,
    slug: row.slug,
    tags: tags.map((tag) => tag.name),
    bylines: names.map((line) => ({ personId: line.personId, name: line.name ?? line.guest })),
    responsibleEditorId: row.responsibleEditorId,
    coverMediaId: row.coverMediaId,
    sources,
    metaDescription: row.metaDescription,
    socialMediaId: row.socialMediaId,
    permission: row.permission,
    firstPublishedAt: row.firstPublishedAt?.toISOString() ?? null,
  };
}
