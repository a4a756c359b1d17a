/** What a change of a published text is, in plain data: no published text changes without one of these. */
import type { PrintedLabel } from "#lib/labels/types";

/** `correction`: something was wrong; `update`: something was added; both are told to readers. `typo`: a slip that changed no meaning, told on the record. */
export const changeKinds = ["correction", "update", "typo"] as const;
export type ChangeKind = (typeof changeKinds)[number];
/** `text`: what readers are told; "" for a typo that needs no words. */
export type Change = { kind: ChangeKind; text: string };

/** In characters. */
export const longestChange = 1_000;
export const longestReason = 1_000;

/** What is compared of two printings. */
export type PrintedState = {
  hash: string;
  kind: string;
  bylines: readonly { name: string; slug: string | null }[];
  responsibleEditor: string;
  sources: readonly { name: string; url: string; originalAuthor: string; originalHeadline: string; relation: string }[];
  /** `alt` may be the picture file's own, which no hash of the text covers. */
  cover: { id: number; alt: string } | null;
  /** What readers are told of a machine's part. */
  label: Pick<PrintedLabel, "share" | "models" | "checked"> | null;
  firstPublishedAt: Date;
};
