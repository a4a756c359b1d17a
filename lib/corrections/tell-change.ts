/** No published text changes in silence: before a printing is replaced, what the change is goes on record. */
import type { ArticleSubject } from "#lib/articles/subject";
import { isSeen } from "#lib/content/clean";
import type { ArticleContent } from "#lib/content/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { refuse } from "#lib/kernel/refusal";
import { tellOfArticle } from "#lib/notices/tell";
import { findRevision } from "#lib/revisions/by-number";
import { findLastPrinting, findPrintingBeforeTypos, insertCorrection } from "./corrections-store.ts";
import { moreThanSlip, type SlipState } from "./slip.ts";
import type { Change, PrintedState } from "./types.ts";
import { changedForReaders } from "./visible.ts";

/** `content`: the text that is to be printed. */
type Printing = NonNullable<Awaited<ReturnType<typeof findLastPrinting>>>;
export type Replacing = { subject: ArticleSubject; printed: PrintedState; content: ArticleContent; change: Change | null };

/**
 * Refuses "article.needsChange" where readers would see a difference nobody has named, "article.changeWords" for a correction without words,
 * "article.nothingToCorrect" for one of an article that readers do not have, "article.moreThanSlip" {why} for a typo that is none. Whoever asks:
 * there is no exception.
 */
export async function judgeChange({ subject, printed, content, change }: Replacing): Promise<{ replacedId: number; hashBefore: string; told: Change } | null> {
  const { row } = subject;
  if (change && change.kind !== "typo" && !isSeen(change.text)) refuse("article.changeWords");
  if (change && row.live !== "live") refuse("article.nothingToCorrect");
  const before = await findLastPrinting(row.id);
  if (before === null) return null;
  const changed = changedForReaders(before, printed);
  const place = { replacedId: before.id, hashBefore: before.hash };
  // Taken down, rewritten and published again would be the silent way round.
  if (row.live !== "live") return changed ? { ...place, told: { kind: "update", text: messagesFor(row.language).about.corrections.republished } } : null;
  if (changed && !change) refuse("article.needsChange");
  if (!change || (!changed && change.kind === "typo")) return null;
  if (change.kind === "typo") await refuseMore((await findPrintingBeforeTypos(row.id)) ?? before, { ...printed, content }, row.language);
  return { ...place, told: { kind: change.kind, text: change.text.trim() } };
}

/** Typos add up: a story is not rewritten a few letters at a time. */
async function refuseMore(before: Printing, after: SlipState, language: Lang): Promise<void> {
  const old = await findRevision(before.revisionId);
  const why = old === null ? "shape" : moreThanSlip({ ...before, content: old.content }, after, language);
  if (why !== null) refuse("article.moreThanSlip", { why });
}

/** Puts it on record and tells the authors. Call before the printing itself, in its transaction. @returns whether readers are told. */
export async function tellChange({ by, ...given }: Replacing & { by: number | null }): Promise<boolean> {
  const found = await judgeChange(given);
  if (found === null) return false;
  const { subject, printed } = given;
  const { told, ...place } = found;
  await insertCorrection({ articleId: subject.row.id, ...told, ...place, hashAfter: printed.hash, createdBy: by });
  if (told.kind === "typo") return false;
  if (by !== null && given.change) await tellOfArticle(subject, { kind: "corrected", from: by, to: subject.authorIds, detail: { ...(told.kind === "update" && { what: "updated" }), text: told.text } });
  return true;
}
