/** Answers as this screen shows them while they are written. Pure. */
import type { AnswerLine, AnswerPiece, AnswerState } from "#lib/ai/types";

/** `round`: of the model that writes, 0: not known; `changed`: a model after the first began anew; `lost`: this page follows it no more. */
export type Shown = AnswerLine & { round: number; changed: boolean; lost: boolean };

const open: Record<AnswerState, boolean> = { waiting: true, writing: true, done: false, stopped: false, failed: false, cut: false };

export const isOpen = ({ state }: Pick<AnswerLine, "state">): boolean => open[state];
export const isState = (value: unknown): value is AnswerState => typeof value === "string" && Object.hasOwn(open, value);

/** @returns null where something between is missing: then it has to be fetched from its beginning. */
export function apply(line: Shown, piece: AnswerPiece): Shown | null {
  // What has ended stays as it ended, whatever was on its way still.
  if (!isOpen(line)) return line;
  const { round, state, model, failure, from, text: added } = piece;
  if (from > line.text.length || (from > 0 && round !== line.round)) return null;
  const text = line.text.slice(0, from) + added;
  const next = { ...line, text, state, failure, model: model || line.model, round: round || line.round, changed: line.changed || round > 1, lost: false };
  return same(line, next) ? line : next;
}

/**
 * What the server says of all answers, over what is on screen. @param followed whose pieces come here: they are newer than any list.
 */
export function merge(known: readonly Shown[], loaded: readonly AnswerLine[], followed: ReadonlySet<number>): readonly Shown[] {
  const newest = loaded.reduce((most, { id }) => Math.max(most, id), 0);
  // Asked for while the list was on its way.
  const younger = known.filter(({ id }) => id > newest);
  const lines = loaded.map((line) => merged(known.find(({ id }) => id === line.id), line, followed.has(line.id)));
  const all = [...younger, ...lines];
  return all.length === known.length && all.every((line, at) => line === known[at]) ? known : all;
}

function merged(before: Shown | undefined, line: AnswerLine, followed: boolean): Shown {
  if (!before) return { ...line, round: 0, changed: false, lost: false };
  const keep = isOpen(line) && (followed || !isOpen(before));
  const next = keep ? { ...before, takes: line.takes } : { ...before, ...line };
  return same(before, next) ? before : next;
}

const same = (one: Shown, other: Shown) => JSON.stringify(one) === JSON.stringify(other);
