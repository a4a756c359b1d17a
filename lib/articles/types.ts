/** The words of an article's life, as plain data for desk, jobs and command line. */
import type { ArticleContent, Picture, SafeHtml } from "#lib/content/types";
import type { FactRule } from "#lib/facts/types";
import type { Lang } from "#lib/i18n/languages";
import type { Found } from "#lib/interchange/types";
import type { Idea } from "#lib/pitches/types";
import type { SourceKind } from "#lib/sources/types";
import type { ReviewState } from "#lib/workflow/types";

export type Stage = "pitch" | "draft" | "first" | "second" | "final" | "ready";
export type Live = "never" | "scheduled" | "live" | "unpublished" | "retracted";
export type ArticleKind = "original" | "repost" | "translation" | "submission";

/**
 * Why a revision was kept. `save`: a person asked for it; `idle`: by itself, when the writing paused;
 * `submit`, `sign`: it was handed in, or signed, just so. `conflict`: the text somebody gave up for a newer one; `beforeRestore`: what stood there until an older one was put back, `restore`: that older one.
 */
export type RevisionReason = "save" | "publish" | "import" | "conflict" | "idle" | "beforeRestore" | "restore" | "submit" | "sign";

/** A person of the house, or a guest's name as it is to be printed. */
export type BylineEntry = { personId: number | null; name: string };
/**
 * A line of the details. `sourceId`, `kind`: of what is kept behind it; absent for a line that was only just typed. `hash`: of its kept text, by which
 * whoever gives the line back shows that it was theirs to read. Passages of what is kept stay where they are; they come in with samples and imports.
 */
export type SourceEntry = { name: string; url: string; originalAuthor: string; originalHeadline: string; relation: "origin" | "basis"; passages: string[]; sourceId?: number; kind?: SourceKind; hash?: string };

/** Everything about an article that is not its text. */
export type ArticleDetails = {
  sectionId: number | null;
  /** 专题; its place in it is the order of first publication. */
  seriesId: number | null;
  /** The same story in the other language, from which this one was made. */
  translationOf: number | null;
  kind: ArticleKind;
  /** Empty: made from the headline. */
  slug: string;
  tags: string[];
  bylines: BylineEntry[];
  responsibleEditorId: number | null;
  coverMediaId: number | null;
  sources: SourceEntry[];
  /** What search results and shared links say; empty: the standfirst. */
  metaDescription: string;
  /** The picture of shared links; null: the cover, else one drawn from the headline. */
  socialMediaId: number | null;
  /** When the story first appeared (ISO 8601), kept from its origin; null: the moment of publishing. */
  firstPublishedAt: string | null;
  /** The licence or permission under which it is reposted. */
  permission?: string;
};

/** One line of the checklist. `block`: publishing is refused; `warn`: a person decides. */
export type ChecklistItem = { code: ChecklistCode; level: "block" | "warn" | "ok"; /** How many, where there may be several. */ count?: number };
export type ChecklistCode =
  | "headline"
  | "longHeadline"
  | "body"
  | "section"
  | "byline"
  | "responsibleEditor"
  | "standfirst"
  | "altText"
  | "missingPicture"
  | "repostSource"
  | "repostAddress"
  | "repostAuthor"
  | "repostHeadline"
  | "repostEditor"
  | "repostPermission"
  | "repostOffList"
  | "repostExpired"
  | "blockedTerms"
  | "openTerms"
  | "openSuggestions"
  | "contradictedClaims"
  | "machineClaims"
  | "openClaims"
  | "uncheckedFacts"
  | "unsignedReviews";

/** A row of the desk's list. */
export type ArticleLine = {
  id: number;
  language: Lang;
  kind: ArticleKind;
  headline: string;
  stage: Stage;
  live: Live;
  section: { id: number; name: string; nameEn: string } | null;
  authors: string[];
  characters: number;
  /** How much of the draft a machine made, 0 to 1. */
  machineShare: number;
  scheduledAt: Date | null;
  /** While it lasts. */
  embargoAt?: Date | null;
  unpublishAt?: Date | null;
  publishedAt: Date | null;
  hasUnpublishedChanges: boolean;
  sample: boolean;
  updatedAt: Date;
};

export type OpenedDraft = { articleId: number; version: number; content: ArticleContent; savedAt: Date; savedBy: string | null };

export type SectionOption = { id: number; slug: string; name: string; nameEn: string; factRule?: FactRule };
export type StaffOption = { id: number; name: string; nameEn: string; role: string };

/** An article of the other language that is linked to, or could be. `path`: where readers find it; null: nowhere now. */
export type LinkedStory = { id: number; headline: string; path: string | null; firstPublishedAt: string | null };

/** `more`: there are older ones. */
export type FoundOriginals = { stories: LinkedStory[]; more: boolean };

/** All that the editor's screen knows of an article when it opens. */
export type OpenedArticle = {
  id: number;
  language: Lang;
  kind: ArticleKind;
  stage: Stage;
  live: Live;
  version: number;
  content: ArticleContent;
  details: ArticleDetails;
  /** What `details.translationOf` is. */
  original: LinkedStory | null;
  savedAt: Date;
  savedBy: string | null;
  scheduledAt: Date | null;
  embargoAt: Date | null;
  unpublishAt: Date | null;
  publicPath: string | null;
  hasUnpublishedChanges: boolean;
  sample: boolean;
  checklist: ChecklistItem[];
  abilities: { series: boolean; revise: boolean; publish: boolean; schedule: boolean; unpublish: boolean; retract: boolean; remove: boolean };
  options: { sections: SectionOption[]; series: SectionOption[]; people: StaffOption[] };
  pictures: Picture[];
  review: ReviewState;
  /** What it began as on the board. */
  idea: Idea | null;
};

/** Filters of the desk's list, as they stand in its address. */
export type ListFilters = { stage?: Stage; live?: Live; section?: number; author?: number; q?: string; before?: string };

/** What an import would make of a page. */
export type ImportProposal = { language: Lang; content: ArticleContent; details: ArticleDetails; file: string; /** Where the pictures behind its figures lie, in their order. */ pictures: { src: string; alt: string }[]; /** All of it is a machine's, as its importer says. */ declared?: boolean };

/** A foreign page as recognised, for a person to look over. */
export type RecognisedPage = {
  proposal: ImportProposal;
  /** The body as it would be printed, for looking over. */
  html: SafeHtml;
  published: Found["published"];
  responsibleEditor: string;
  dropped: Found["dropped"];
  warnings: Found["warnings"];
  sections: SectionOption[];
};
