/** The difference of two lines, word by word. */
import { type Line, lineOf, piecesOf } from "./diff-line.ts";
import { inCommon } from "./diff-sequence.ts";
import type { AnyNode, Run, Tools } from "./diff-types.ts";

/** A stretch of both lines, by places; equal letters, or what went and what came. */
type Stretch = { same: boolean; from: number; fromEnd: number; to: number; toEnd: number };

export function diffWords(before: readonly AnyNode[], after: readonly AnyNode[], tools: Tools): Run[] {
  const lines = [lineOf(before, tools.segment), lineOf(after, tools.segment)] as const;
  const [old, fresh] = lines;
  return readable(stretchesOf(old, fresh, tools), old, fresh).flatMap((stretch) => (stretch.same ? sameRuns(old, fresh, stretch) : otherRuns(old, fresh, stretch, tools)));
}

export function diffTexts(before: string, after: string, tools: Tools): Run[] {
  return diffWords([{ type: "text", text: before }], [{ type: "text", text: after }], tools);
}

function stretchesOf(old: Line, fresh: Line, { budget }: Tools): Stretch[] {
  const pairs = inCommon(old.words.map(({ key }) => key), fresh.words.map(({ key }) => key), budget);
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  const reach = (fromEnd: number, toEnd: number, same: boolean) => {
    if (fromEnd > from || toEnd > to) stretches.push({ same, from, fromEnd, to, toEnd });
    [from, to] = [fromEnd, toEnd];
  };
  for (const [i, j] of pairs) {
    const [one, other] = [old.words[i], fresh.words[j]];
    if (!one || !other) continue;
    reach(one.start, other.start, false);
    reach(one.end, other.end, true);
  }
  reach(old.chars.length, fresh.chars.length, false);
  return joined(stretches);
}

/** Neighbours of one kind become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    if (last?.same === stretch.same) kept[kept.length - 1] = { ...last, fromEnd: stretch.fromEnd, toEnd: stretch.toEnd };
    else kept.push(stretch);
  }
  return kept;
}

const han = /\p{Script=Han}/u;
const small = /^(?:[\p{P}\p{Z}\s]*|[\p{P}\p{Z}\s]*\p{L}[\p{P}\p{Z}\s]*)$/u;

/** Crumbs between two changes go into the change: a lone comma that stayed helps nobody to read. Chinese words are cut finer: 算力网 → 算力网络 changes one letter. */
function readable(stretches: readonly Stretch[], old: Line, fresh: Line): Stretch[] {
  const isCrumb = (stretch: Stretch, at: number) => {
    const length = stretch.fromEnd - stretch.from;
    const size = ({ from, fromEnd, to, toEnd }: Stretch) => Math.min(fromEnd - from, toEnd - to);
    const beside = [stretches[at - 1], stretches[at + 1]].map((each) => (each ? size(each) : 0));
    return length <= 3 && beside.every((each) => each > 2 * length) && old.nodes.get(stretch.from) === undefined && small.test(old.chars.slice(stretch.from, stretch.fromEnd));
  };
  const whole = joined(stretches.map((stretch, at) => (stretch.same && isCrumb(stretch, at) ? { ...stretch, same: false } : stretch)));
  return joined(whole.flatMap((stretch) => (stretch.same ? [stretch] : trimmed(stretch, old, fresh))));
}

function trimmed(stretch: Stretch, old: Line, fresh: Line): Stretch[] {
  const { from, fromEnd, to, toEnd } = stretch;
  const shortest = Math.min(fromEnd - from, toEnd - to);
  const alike = (i: number, j: number) => old.chars[i] === fresh.chars[j] && han.test(old.chars[i] ?? "");
  let head = 0;
  while (head < shortest && alike(from + head, to + head)) head++;
  let tail = 0;
  while (tail < shortest - head && alike(fromEnd - 1 - tail, toEnd - 1 - tail)) tail++;
  // A single letter shared by chance at the edge of long changes is a crumb, too.
  if (head + tail < Math.max(fromEnd - from, toEnd - to) / 3) return [stretch];
  const parts: Stretch[] = [
    { same: true, from, fromEnd: from + head, to, toEnd: to + head },
    { same: false, from: from + head, fromEnd: fromEnd - tail, to: to + head, toEnd: toEnd - tail },
    { same: true, from: fromEnd - tail, fromEnd, to: toEnd - tail, toEnd },
  ];
  return parts.filter((part) => part.fromEnd > part.from || part.toEnd > part.to);
}

function sameRuns(old: Line, fresh: Line, { from, to, toEnd }: Stretch): Run[] {
  const back = from - to;
  const style = (at: number) => `${old.styles[at + back]} | ${fresh.styles[at]}`;
  return [...piecesOf(fresh, to, toEnd, style)].map(({ piece, at }): Run => {
    const marks = fresh.marks[at] ?? [];
    return old.styles[at + back] === fresh.styles[at] ? { is: "same", piece, marks } : { is: "restyled", piece, before: old.marks[at + back] ?? [], after: marks };
  });
}

const breaks: ReadonlySet<string> = new Set(["hardBreak", "paragraphBreak"]);

/** Formulas and footnotes of one kind that stand opposite each other are told as one that was reworded. */
function otherRuns(old: Line, fresh: Line, { from, fromEnd, to, toEnd }: Stretch, tools: Tools): Run[] {
  const runs: Run[] = [];
  let [i, j] = [from, to];
  const come = [...fresh.nodes].filter(([at]) => at >= to && at < toEnd);
  const until = (iEnd: number, jEnd: number) => {
    runs.push(...oneSide(old, i, iEnd, "removed"), ...oneSide(fresh, j, jEnd, "added"));
    [i, j] = [iEnd, jEnd];
  };
  for (const [at, node] of old.nodes) {
    if (at < from || at >= fromEnd) continue;
    const found = come.findIndex(([place, other]) => place >= j && other.type === node.type && !breaks.has(node.type));
    const [place, other] = come[found] ?? [];
    if (place === undefined || !other) continue;
    come.splice(0, found + 1);
    until(at, place);
    runs.push({ is: "reworded", before: withMarks(node, old, at), after: withMarks(other, fresh, place), words: diffWords(innerOf(node), innerOf(other), tools) });
    [i, j] = [at + 1, place + 1];
  }
  until(fromEnd, toEnd);
  return runs;
}

function oneSide(line: Line, start: number, end: number, is: "removed" | "added"): Run[] {
  return [...piecesOf(line, start, end, (at) => line.styles[at] ?? "")].map(({ piece, at }) => ({ is, piece, marks: line.marks[at] ?? [] }));
}

function withMarks(node: AnyNode, line: Line, at: number): AnyNode {
  const marks = line.marks[at] ?? [];
  return marks.length > 0 ? { ...node, marks } : node;
}

/** The words of a footnote, or of an attribute: LaTeX. */
function innerOf(node: AnyNode): readonly AnyNode[] {
  if (node.content) return node.content;
  return Object.values(node.attrs ?? {}).filter((value) => typeof value === "string" && value !== "").map((text) => ({ type: "text", text: String(text) }));
}
