/** What an import found in a foreign page; plain data for the form and the command line. */
import type { Doc } from "#lib/content/types";
import type { Lang } from "#lib/i18n/languages";

export type Format = "html" | "markdown" | "text";

/** Why words of the page are not in the article. `fields`: a line read into the fields above; it stands here so that a person can compare. */
export type DropReason =
  | "fields"
  | "headline"
  | "welcome"
  | "breadcrumb"
  | "navigation"
  | "tools"
  | "share"
  | "neighbours"
  | "related"
  | "copyright"
  | "filing"
  | "sitemap"
  | "disclaimer"
  | "advertisement"
  | "comments"
  | "aside"
  | "form"
  | "hidden"
  | "frontMatter"
  | "site";
export type Dropped = { reason: DropReason; text: string };

/**
 * What a person should look at. `pictures {count}`: pictures to upload, `picturesElsewhere {count}`: those that will be fetched; `replaced {count}`: characters that could not be decoded;
 * `dateOnly`: no time of day, midnight taken; `yearGuessed`, `relativeTime`: reckoned from the day of the import; `flattened`: nested too deep, only words kept; `labelled`: the file says that a machine made it, no word of it is marked.
 */
export type WarningCode = "noHeadline" | "noTime" | "noAuthor" | "noSource" | "noBody" | "dateOnly" | "yearGuessed" | "relativeTime" | "futureTime" | "pictures" | "picturesElsewhere" | "replaced" | "flattened" | "labelled";
export type Warning = { code: WarningCode; params: Record<string, string | number> };

export type Found = {
  format: Format;
  headline: string;
  kicker: string;
  standfirst: string;
  /** `text` as printed on the page; `at` in UTC, ISO 8601. */
  published: { text: string; at: string } | null;
  sourceName: string;
  sourceUrl: string;
  /** Several names are parted by 、 (Chinese) or a comma. */
  originalAuthor: string;
  responsibleEditor: string;
  /** The author's note, without the brackets around it. */
  note: string;
  tags: string[];
  body: Doc;
  /** Pictures of the body, in the order of its figures (all of them still without media). */
  pictures: { src: string; alt: string }[];
  language: Lang;
  dropped: Dropped[];
  warnings: Warning[];
};
