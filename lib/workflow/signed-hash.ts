/** The name of all that a signer answers for: the text, and what readers see printed around it. Pure but for hashing. */
import { createHash } from "node:crypto";

/** What is printed beside the text, as the article has it. `firstPublishedAt`: where somebody set it. */
export type Beside = {
  kind: string;
  bylines: readonly { personId: number | null; name: string }[];
  responsibleEditorId: number | null;
  coverMediaId: number | null;
  /** What the cover's file says it shows; null: no cover. */
  coverAlt: string | null;
  firstPublishedAt: Date | null;
  /** Headline and other lines that are on record as a machine's. Its words in the body carry their mark in the text. */
  machineLines: readonly { mark: string; model: string }[];
  sources: readonly { name: string; url: string; originalAuthor: string; originalHeadline: string; relation: string }[];
};

/**
 * SHA-256 in hex over the text's own hash and what stands beside it; the same things as `changedForReaders` of corrections compares. Section, series, tags
 * and address are left out here too. A colleague is who they are, however they are called today; a line that nobody filled in is no source.
 */
export function signedHash(contentHash: string, { kind, bylines, responsibleEditorId, coverMediaId, coverAlt, firstPublishedAt, machineLines, sources }: Beside): string {
  const names = bylines.map(({ personId, name }) => personId ?? [name]);
  const from = sources.filter(({ name, url }) => name.trim() !== "" || url !== "").map((source) => [source.name, source.url, source.originalAuthor, source.originalHeadline, source.relation]);
  return createHash("sha256").update(JSON.stringify([contentHash, kind, names, responsibleEditorId, coverMediaId, firstPublishedAt?.getTime() ?? null, from, ...(coverAlt ? [coverAlt] : []), ...(machineLines.length > 0 ? [{ machineLines: machineLines.map(({ mark, model }) => [mark, model]) }] : [])])).digest("hex");
}
