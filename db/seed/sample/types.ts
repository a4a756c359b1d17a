/** The shape of the sample content: invented people, sections and stories, as plain data. */

import type { PictureKey } from "#db/seed/pictures/index";

export type SampleLanguage = "zh-CN" | "en";
export type InBothLanguages = Record<SampleLanguage, string>;

/** A fictional member of the newsroom. `slug` is the author page's address. */
export type SamplePerson = {
  key: string;
  name: string;
  nameEn: string;
  slug: string;
  role: "author" | "editor";
  bio: InBothLanguages;
};

export type SampleSection = { key: string; slug: string; name: InBothLanguages };

/** What a story rests on. `passages` are the sentences of the source that the story uses, in order; every figure of the story stands in one of them. */
export type SampleSource = {
  name: string;
  url: string;
  author?: string;
  headline?: string;
  passages: readonly string[];
};

export type SampleState = "live" | "draft" | "scheduled" | "unpublished";

/**
 * One story in one language.
 *
 * `body` is Markdown: `##` and `###` headings, paragraphs, `>` quotations, lists, GFM tables, `**bold**`, links, `---`.
 * A figure stands alone on its line: `![alt text](sample:picture-key "caption | credit")`; the first one is the lead picture.
 *
 * `daysAgo` counts whole days back from the first run in the site's time zone, `time` is "HH:MM" of that day;
 * for a scheduled story `daysAgo` is negative. A draft uses both for its last change.
 */
export type SampleArticle = {
  key: string;
  language: SampleLanguage;
  section: string;
  kind: "original" | "repost" | "translation" | "submission";
  kicker: string;
  headline: string;
  standfirst: string;
  note: string;
  body: string;
  bylines: readonly string[];
  editor: string;
  /** Chinese names out of `sampleTags`. */
  tags: readonly string[];
  sources: readonly SampleSource[];
  state: SampleState;
  daysAgo: number;
  time: string;
  /** The key of the story this one tells in another language. */
  translationOf?: string;
};

/** One picture as it stands in a body. */
export type SampleFigure = { picture: PictureKey; alt: string; caption: string; credit: string };
