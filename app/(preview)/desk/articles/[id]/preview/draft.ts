import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { PersonActor } from "#lib/access/actor";
import { openArticle } from "#lib/articles/open";
import { publicationRow } from "#lib/articles/publication-row";
import { articlePath } from "#lib/articles/slug";
import type { OpenedArticle } from "#lib/articles/types";
import { render } from "#lib/content/render";
import { failureOf } from "#lib/kernel/outcome";
import type { PublishedArticle } from "#lib/reading/types";
import { currentActor } from "#lib/session/current";

/** The draft of an address; strangers are sent to the door, what is not theirs does not exist. */
export const draftOf = cache(async (id: string): Promise<{ actor: PersonActor; draft: OpenedArticle }> => {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect(`/sign-in?next=${encodeURIComponent(`/desk/articles/${id}/preview`)}`);
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  try {
    return { actor, draft: await openArticle(actor, Number(id)) };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "Refusal") throw error;
    const { code } = failureOf(error, "preview");
    return code === "access.denied" || code === "article.unknown" ? notFound() : Promise.reject(error);
  }
});

/** A draft as a publication would print it now. */
export function asPublished(draft: OpenedArticle): PublishedArticle {
  const { content, details, language, id, options } = draft;
  const pictures = new Map(draft.pictures.map((picture) => [picture.id, picture]));
  const rendered = render(content, { pictures, language });
  const now = new Date();
  const editor = options.people.find((person) => person.id === details.responsibleEditorId) ?? null;
  const section = options.sections.find((option) => option.id === details.sectionId);
  const row = publicationRow({
    article: { id, language, translationOf: null },
    assembled: { content, details, pictures },
    rendered,
    revision: { id: 0, hash: "" },
    names: details.bylines.map(({ personId, name }) => ({ personId, guest: name, slug: null, name: null, nameEn: null, ...(options.people.find((person) => person.id === personId) ?? {}) })),
    tags: details.tags.map((name) => ({ name, nameEn: "", slug: "" })),
    responsibleEditor: editor,
    by: null,
    firstPublishedAt: details.firstPublishedAt ? new Date(details.firstPublishedAt) : now,
  });
  const english = language === "en";
  const printed = section ? { slug: section.slug, name: (english && section.nameEn) || section.name, description: "" } : null;
  const { kicker = "", standfirst = "", note = "", responsibleEditor = "", bylines = [], sources = [], tags = [], outline = [], cover = null } = row;
  return { ...row, ...rendered, kind: details.kind, kicker, standfirst, note, responsibleEditor, bylines, sources, tags, outline, cover, id, path: articlePath({ id, slug: row.slug, language }), section: printed, label: null, publishedAt: now, number: 1, translations: [] };
}
