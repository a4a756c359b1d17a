/** What a publication says, worked out without a database: publishing and generated archives print alike. */
import type { RenderedContent } from "#lib/content/render";
import type { MachineWords } from "#lib/labels/types";
import type { PrintedPicture } from "#lib/reading/types";
import type { Assembled } from "./assemble.ts";
import { figuresOf } from "#lib/content/figures";
import type { NewPublication } from "./publication-store.ts";
import type { PrintedFacts } from "./render-facts.ts";
import { slugFor } from "./slug.ts";
import type { ArticleRow } from "./store.ts";

/** A name in both languages; `nameEn` may be empty. */
type Named = { name: string | null; nameEn: string | null };
/** A person of the house (`slug`), or a guest's name as it is to be printed. */
export type PrintedName = Named & { personId: number | null; guest: string; slug: string | null };

export type ToPrint = {
  article: Pick<ArticleRow, "id" | "language" | "translationOf">;
  assembled: Assembled;
  rendered: RenderedContent;
  /** How much of the text a machine made, and which; absent: nothing of it. */
  machine?: MachineWords;
  facts?: PrintedFacts;
  revision: { id: number; hash: string };
  names: readonly PrintedName[];
  tags: readonly { name: string; nameEn: string; slug: string }[];
  responsibleEditor: Named | null;
  by: number | null;
  firstPublishedAt: Date;
};

export function publicationRow({ article, assembled, rendered, facts = null, revision, names, tags, responsibleEditor, by, firstPublishedAt }: ToPrint): NewPublication {
  const { content, details } = assembled;
  const named = (entry: Named, other: string) => (article.language === "en" && entry.nameEn ? entry.nameEn : (entry.name ?? other));
  return {
    articleId: article.id,
    revisionId: revision.id,
    hash: revision.hash,
    language: article.language,
    kind: details.kind,
    slug: details.slug || slugFor(content.headline, article.language),
    sectionId: details.sectionId,
    seriesId: details.seriesId,
    kicker: content.kicker.trim(),
    headline: content.headline.trim(),
    standfirst: content.standfirst.trim(),
    note: content.note.trim(),
    html: rendered.html,
    text: rendered.text,
    outline: rendered.outline,
    characters: rendered.characters,
    minutes: rendered.minutes,
    bylines: names.map((line) => ({ name: named(line, line.guest), slug: line.slug })),
    responsibleEditor: responsibleEditor ? named(responsibleEditor, "") : "",
    // A line that was added and never filled in is no source.
    sources: details.sources.filter(({ name, url }) => name.trim() !== "" || url !== "").map(({ name, url, originalAuthor, originalHeadline, relation }) => ({ name, url, originalAuthor, originalHeadline, relation })),
    claims: facts?.claims ?? null,
    ledger: facts?.ledger ?? null,
    cover: coverOf(assembled),
    metaDescription: details.metaDescription.trim(),
    social: printedPicture(assembled, details.socialMediaId),
    tags: tags.map((line) => ({ name: named(line, ""), slug: line.slug })),
    translationOf: article.translationOf,
    publishedBy: by,
    firstPublishedAt,
  };
}

/** The chosen cover, else the first picture of the text. */
function coverOf(assembled: Assembled): PrintedPicture | null {
  const { content, details } = assembled;
  const first = figuresOf(content.body.content).find((figure) => figure.attrs.media !== null);
  return printedPicture(assembled, details.coverMediaId ?? first?.attrs.media ?? null);
}

/** With the words it has in the text, where it stands there. */
function printedPicture({ content, pictures }: Assembled, id: number | null): PrintedPicture | null {
  const figures = figuresOf(content.body.content).map((figure) => figure.attrs);
  const picture = id === null ? undefined : pictures.get(id);
  if (!picture) return null;
  const inBody = figures.find((figure) => figure.media === id);
  return { ...picture, alt: inBody?.alt || picture.alt, caption: inBody?.caption ?? "", credit: inBody?.credit ?? "", inBody: inBody !== undefined };
}
