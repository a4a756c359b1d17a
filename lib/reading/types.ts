/** What a reader's page prints: plain data, from publications only. */
import type { Picture, SafeHtml } from "#lib/content/types";
import type { PrintedLedger } from "#lib/facts/types";
import type { Lang } from "#lib/i18n/languages";
import type { LabelPlace, PrintedLabel, PrintedRecord } from "#lib/labels/types";
import type { SiteSettings } from "#lib/settings/types";

export type Heading = { id: string; level: number; text: string };
/** `slug` is null for a guest without a page. */
export type PrintedByline = { name: string; slug: string | null };
export type PrintedSource = { name: string; url: string; originalAuthor: string; originalHeadline: string; relation: "origin" | "basis" };
export type PrintedTag = { name: string; slug: string };
/** `inBody`: the text shows it already; a page prints it above the text only when it does not. */
export type PrintedPicture = Picture & { caption: string; credit: string; inBody: boolean };

export type PrintedSection = { slug: string; name: string; description: string };

/** One line of a list: enough for a card, nothing more. `path` is site-relative. */
export type ArticleCard = {
  id: number;
  /** The printing this line was taken from. */
  publicationId: number;
  slug: string;
  path: string;
  language: Lang;
  section: PrintedSection | null;
  kicker: string;
  headline: string;
  standfirst: string;
  bylines: PrintedByline[];
  cover: PrintedPicture | null;
  label: PrintedLabel | null;
  minutes: number;
  firstPublishedAt: Date;
};

/** The same story in another language; `original`: the one this article is a translation of. */
export type Translation = { language: Lang; path: string; original: boolean };

/** What was put right, or added, after readers had seen the story; `at`: when. */
export type PrintedCorrection = { id: number; kind: "correction" | "update"; text: string; at: Date };
/** One line of the list of corrections. `headline` is null for an article that was retracted. */
export type CorrectionLine = PrintedCorrection & { path: string; headline: string | null; label: PrintedLabel | null };

/** A headline without its trimmings, for narrow columns. */
export type HeadlineLine = Pick<ArticleCard, "id" | "path" | "headline" | "label" | "firstPublishedAt">;

/** What may be read next. */
export type RelatedLine = HeadlineLine & { section: PrintedSection | null };

export type PrintedSeries = { slug: string; name: string; description: string; cover: Picture | null };

/** The series an article is in, and what stands before and after it. */
export type PlaceInSeries = { slug: string; name: string; previous: HeadlineLine | null; next: HeadlineLine | null };

export type PublishedArticle = ArticleCard & {
  kind: "original" | "repost" | "translation" | "submission";
  note: string;
  /** What search results and shared links say and show; "" and null: as the page itself. */
  metaDescription: string;
  social: PrintedPicture | null;
  html: SafeHtml;
  text: string;
  outline: Heading[];
  characters: number;
  responsibleEditor: string;
  sources: PrintedSource[];
  /** null where nothing was checked. */
  ledger: PrintedLedger | null;
  tags: PrintedTag[];
  publishedAt: Date;
  number: number;
  /** Addresses of the same story in other languages. */
  translations: Translation[];
  /** How it was made, as it was frozen when it was printed. */
  record: PrintedRecord | null;
  /** Newest first. */
  corrections: PrintedCorrection[];
  series: PlaceInSeries | null;
  /** The likest first. */
  related: RelatedLine[];
};

/** What stands at an address of an article. `moved`: the right address, site-relative. */
export type FoundArticle =
  | { state: "live"; article: PublishedArticle }
  | { state: "moved"; path: string }
  | { state: "retracted"; headline: string; /** What stood beside it; "" without a label. */ badge: string; on: Date | null; /** As the newsroom gave it; "" without one. */ reason: string }
  | { state: "missing" };

export type HomePage = {
  lead: ArticleCard | null;
  list: ArticleCard[];
  /** In the order of the masthead; only sections that have something the page does not show yet. */
  bySection: { section: PrintedSection; lines: HeadlineLine[] }[];
};

export type PrintedAuthor = { slug: string; name: string; bio: string };

export type AuthorLine = Pick<PrintedAuthor, "slug" | "name">;

/** A page of a list by keyset: `next` is the cursor for `?before=`. */
export type Page<T> = { items: T[]; next: string | null };

/** What stands around every page. */
export type Site = {
  settings: SiteSettings;
  /** In the order of the masthead; a section without a story in this language is left out. */
  sections: PrintedSection[];
  logo: Picture | null;
  social: Picture | null;
};

/** One line of how an article was made, in the words of its page. `at`: ISO 8601; `kind`: what colours its dot. */
export type RecordLine = { kind: "made" | "machine" | "checked" | "corrected"; at: string; day: string; text: string };
/** What stands around the text of a labelled article, and beside any: the same for page, preview and copies. */
export type Marked = { place: LabelPlace; record: RecordLine[] };

type SharedImage = { url: string; width: number; height: number; alt: string };
type SharedPage = { title: string; description: string; siteName: string; locale: string; url?: string; images: SharedImage };

/** What stands in the head of a reader's page: a part of what Next takes as metadata, every address absolute. */
export type PageHead = {
  metadataBase: URL;
  title: string;
  description: string;
  applicationName: string;
  robots?: { index: false };
  alternates: { canonical?: string; languages?: Record<string, string>; types: Record<string, { url: string; title: string }[]> };
  openGraph: SharedPage & ({ type: "website" } | { type: "article"; publishedTime: string; modifiedTime: string; section: string | undefined; tags: string[]; authors: string[] });
  twitter: { card: "summary_large_image"; images: SharedImage };
  icons: { icon: ({ url: string; type: string } | { url: string; sizes: string })[]; apple: string };
  formatDetection: { telephone: false; address: false; email: false };
  other?: { AIGC: string };
};
