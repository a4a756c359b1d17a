/** What an import would make of a page: the same proposal for the desk's form and the command line. */
import type { Found } from "#lib/interchange/types";
import type { ImportProposal } from "./types.ts";

/** A page that names where it comes from is a repost until a person says otherwise; one that only names an author is original. */
export function proposalFrom(found: Found, file: string, sectionId: number | null = null): ImportProposal {
  const { kicker, headline, standfirst, note, body, language } = found;
  const origin = found.sourceName !== "" || found.sourceUrl !== "";
  return {
    language,
    file,
    content: { kicker, headline, standfirst, note, body },
    details: {
      sectionId,
      kind: origin ? "repost" : "original",
      slug: "",
      tags: found.tags.slice(0, 30).map((tag) => tag.slice(0, 40)),
      bylines: found.originalAuthor === "" ? [] : found.originalAuthor.split(/[、，,;；]|\s+(?:and|&)\s+/u).map((name) => ({ personId: null, name: name.trim().slice(0, 80) })).filter((entry) => entry.name !== "").slice(0, 20),
      responsibleEditorId: null,
      coverMediaId: null,
      sources: origin ? [{ name: found.sourceName || found.sourceUrl, url: found.sourceUrl, originalAuthor: found.originalAuthor, originalHeadline: headline, relation: "origin", passages: [] }] : [],
      firstPublishedAt: found.published?.at ?? null,
    },
  };
}
