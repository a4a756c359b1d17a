/** What an import would make of a page: the same proposal for the desk's form and the command line. */
import type { DropReason, Found } from "#lib/interchange/types";
import type { ImportProposal } from "./types.ts";

/** What stands around a text on somebody else's site, and never in a manuscript. */
const furniture: ReadonlySet<DropReason> = new Set<DropReason>(["welcome", "breadcrumb", "navigation", "tools", "share", "neighbours", "related", "copyright", "filing", "sitemap", "disclaimer", "advertisement", "comments"]);

/**
 * A page that names where it comes from, or plainly stood on another site, is a repost until a person says otherwise:
 * printed as original it would name us as its source. One that only names an author is original.
 */
export function proposalFrom(found: Found, file: string, sectionId: number | null = null): ImportProposal {
  const { kicker, headline, standfirst, note, body, language } = found;
  const origin = found.sourceName !== "" || found.sourceUrl !== "";
  const appearedElsewhere = found.published !== null && found.dropped.some(({ reason }) => furniture.has(reason));
  return {
    language,
    file,
    content: { kicker, headline, standfirst, note, body },
    pictures: found.pictures.slice(0, 500).map(({ src, alt }) => ({ src: src.slice(0, 2_000), alt: alt.slice(0, 500) })),
    details: {
      sectionId,
      kind: origin || appearedElsewhere ? "repost" : "original",
      slug: "",
      tags: found.tags.slice(0, 30).map((tag) => tag.slice(0, 40)),
      bylines: found.originalAuthor === "" ? [] : found.originalAuthor.split(/[、，,;；]|\s+(?:and|&)\s+/u).map((name) => ({ personId: null, name: name.trim().slice(0, 80) })).filter((entry) => entry.name !== "").slice(0, 20),
      responsibleEditorId: null,
      seriesId: null,
      translationOf: null,
      coverMediaId: null,
      metaDescription: "",
      socialMediaId: null,
      sources: origin ? [{ name: found.sourceName || found.sourceUrl, url: found.sourceUrl, originalAuthor: found.originalAuthor, originalHeadline: headline, relation: "origin", passages: [] }] : [],
      firstPublishedAt: found.published?.at ?? null,
    },
  };
}
