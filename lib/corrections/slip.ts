/** What a typo may be: letters put right, and nothing that says something else. Readers are not told of it, so it is small. Pure. */
import { readingOf } from "#lib/content/diff-nodes";
import type { ArticleContent } from "#lib/content/types";
import { findClaims } from "#lib/facts/find";
import type { ClaimKind } from "#lib/facts/types";
import type { Lang } from "#lib/i18n/languages";
import { turnsRound } from "./decisive-words.ts";
import { type ChangedLine, changedLines } from "./slip-lines.ts";
import { headlineLetters, type MoreThanSlip, slipLetters, slipPart, slipPlace } from "./slip-limits.ts";
import type { PrintedState } from "./types.ts";
import { changedForReaders, percentTold } from "./visible.ts";

export type SlipState = PrintedState & { content: ArticleContent };

/** Whole percent that the label may move because of the letters. */
const percentMoved = 5;

/** Why a change is more than a typo; null where it is one. */
export function moreThanSlip(before: SlipState, after: SlipState, language: Lang): MoreThanSlip | null {
  const alike = { hash: after.hash, label: after.label, cover: after.cover };
  if (changedForReaders({ ...before, ...alike }, after) || before.cover?.id !== after.cover?.id) return "beside";
  if (!isLabelAlike(before.label, after.label)) return "label";
  const lines = changedLines(before.content, after.content, language);
  if (lines === null) return "shape";
  const day = after.firstPublishedAt.toISOString().slice(0, 10);
  const all = [...lines, ...altOf(before, after)];
  for (const line of all) {
    const why = wordsAlike(line, { date: day, language });
    if (why !== null) return why;
  }
  return isSmall(all, lettersOf(before.content)) ? null : "much";
}

function isLabelAlike(before: PrintedState["label"], after: PrintedState["label"]): boolean {
  if (before === null || after === null) return before === after;
  const told = ({ checked = false, models = [] }: typeof before) => JSON.stringify([checked, models.toSorted()]);
  return told(before) === told(after) && Math.abs(percentTold(before) - percentTold(after)) <= percentMoved;
}

/** Who listens to the page hears what its picture shows. In the text it is a line of the text. */
function altOf({ cover: before }: SlipState, { cover: after }: SlipState): ChangedLine[] {
  if (!before || !after || before.alt === after.alt) return [];
  return [{ field: "body", before: before.alt, after: after.alt, places: [{ gone: before.alt, come: after.alt }] }];
}

const figures: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["number", "amount", "percentage", "date", "time"]);
const names: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["person", "organisation", "place", "title", "link"]);

function wordsAlike({ before, after }: ChangedLine, context: { date: string; language: Lang }): MoreThanSlip | null {
  if (turnsRound(before, after)) return "meaning";
  const [old, fresh] = [findClaims(before, context), findClaims(after, context)];
  const values = (claims: typeof old, kinds: ReadonlySet<ClaimKind>) => JSON.stringify(claims.flatMap(({ kind, value }) => (kinds.has(kind) ? [value] : [])).toSorted());
  if (values(old, figures) !== values(fresh, figures) || digitsIn(before) !== digitsIn(after)) return "figure";
  return values(old, names) !== values(fresh, names) || isRenamed(before, after) ? "name" : null;
}

/** Also where they are no number that could be checked; with the beginning of what is counted: 3 亿, 3 km. */
function digitsIn(text: string): string {
  return JSON.stringify((text.normalize("NFKC").match(/\d+(?: ?(?:\p{L}{1,2}|[%‰°]))?/gu) ?? []).toSorted());
}

/** One word with a capital went and another came; a capital put right renames nobody. Where sentences begin, every word has one. */
function isRenamed(before: string, after: string): boolean {
  const all = (text: string) => new Set((text.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map((word) => word.toLowerCase()));
  const capital = (text: string) => [...text.matchAll(/(?<=[\p{L}\p{N},;:，；：]["“'‘(（]? ?)(?<![\p{Script=Latin}\p{M}'’-])\p{Lu}[\p{L}\p{M}'’-]*/gu)].map(([word]) => word.toLowerCase());
  const [old, fresh] = [all(before), all(after)];
  return capital(before).some((word) => !fresh.has(word)) && capital(after).some((word) => !old.has(word));
}

function isSmall(lines: readonly ChangedLine[], letters: number): boolean {
  const sizes = lines.flatMap(({ field, places }) => places.map((place) => ({ field, ...sizeOf(place) })));
  const sum = (counted: typeof sizes) => counted.reduce((whole, { size }) => whole + size, 0);
  const most = Math.min(slipLetters, Math.max(headlineLetters, Math.floor(letters * slipPart)));
  return sizes.every(({ size, script }) => size <= slipPlace[script]) && sum(sizes.filter(({ field }) => field === "headline")) <= headlineLetters && sum(sizes) <= most;
}

/** Letters and figures between what is the same on both sides; punctuation is free. */
function sizeOf({ gone, come }: { gone: string; come: string }): { size: number; script: "chinese" | "other" } {
  const [one, other] = [lettersIn(gone), lettersIn(come)];
  const shortest = Math.min(one.length, other.length);
  let head = 0;
  while (head < shortest && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < shortest - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const left = [...one.slice(head, one.length - tail), ...other.slice(head, other.length - tail)].join("");
  return { size: Math.max(one.length, other.length) - head - tail, script: /\p{Script=Han}/u.test(left) ? "chinese" : "other" };
}

function lettersIn(text: string): string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}]/gu) ?? [];
}

function lettersOf({ kicker, headline, standfirst, note, body }: ArticleContent): number {
  return lettersIn([kicker, headline, standfirst, note, readingOf(body)].join(" ")).length;
}
