/** Turns what somebody does into what they suggest. Pure: a change in, a change out. */
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceAroundStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { asOwn, bringsMarks } from "../generated/own-words.ts";
import { isOwnInsertion, isPilcrow, ownAround, type Suggester } from "./marks.ts";
import { suggestDeletion } from "./track-delete.ts";
import { suggestInsertion } from "./track-insert.ts";

/** `direct`: some of it cannot be suggested and changes the text itself. `left`: some of it was to go and stays. */
export type Tracked = { tr: Transaction; direct: boolean; left: boolean };

/** Asks for the caret behind what is struck out. */
export const caretBehind = "caretBehind";

/** What others read in a change besides its steps. */
const carried = ["uiEvent", "paste", "composition", "addToHistory", "focus", "blur"];

export function tracked(original: Transaction, state: EditorState, by: Suggester): Tracked {
  if (isOwnTyping(original, by.author)) return { tr: original, direct: false, left: false };
  // Formatting, kinds of paragraphs, attributes: there is no word that could be marked.
  const own = bringsMarks(original) ? (step: ReplaceStep) => step : asOwn;
  const words = original.steps.map((step, at) => wordSteps(step, original.docs[at] ?? state.doc).map(own));
  if (words.flat().length === 0) return { tr: original, direct: true, left: false };
  const result: Tracked = { tr: state.tr, direct: false, left: false };
  for (const [at, step] of original.steps.entries()) {
    const back = new Mapping(original.steps.slice(0, at).map((each) => each.getMap()).reverse().map((map) => map.invert()));
    for (const each of words[at] ?? []) follow(result, each, back, by);
    if (words[at]?.length === 0) applyDirectly(result, step, back);
  }
  // Its words only go to another place, or none of it could be a suggestion: it is done as it was meant, with all that is said of it.
  if (result.direct && (onlyMoves(original) || result.tr.doc.eq(original.doc))) return { tr: original, direct: true, left: false };
  placeCaret(result.tr, original, words.flat(), state);
  for (const name of carried) if (original.getMeta(name) !== undefined) result.tr.setMeta(name, original.getMeta(name));
  const found: unknown = original.getMeta("find$");
  // The search goes on behind what was put in, which now stands behind what it replaces.
  if (typeof found === "object" && found !== null && "after" in found) result.tr.setMeta("find$", { after: result.tr.mapping.map(original.mapping.invert().map(Number(found.after), 1), 1) });
  return result;
}

/** Words into or out of one's own suggestion, marked as such already: an input method must find them as it left them. */
function isOwnTyping({ steps, docs }: Transaction, author: number): boolean {
  return steps.every((step, at) => {
    const doc = docs[at];
    if (!(step instanceof ReplaceStep) || !doc || step.slice.openStart > 0 || step.slice.openEnd > 0) return false;
    const $from = doc.resolve(step.from);
    if (!$from.parent.inlineContent || !$from.sameParent(doc.resolve(step.to))) return false;
    let own = step.slice.content.content.every((node) => node.isText && isOwnInsertion(node, author));
    doc.nodesBetween(step.from, step.to, (node) => {
      if (node.isInline && !(node.isText && isOwnInsertion(node, author))) own = false;
      return true;
    });
    return own && (step.slice.size > 0 || step.to > step.from);
  });
}

/** What of a step takes words out or puts some in. A range that ends within a list or a box is taken out around what stays of its last line. */
function wordSteps(step: Step, doc: Node): ReplaceStep[] {
  if (step instanceof ReplaceStep) return [step];
  if (!(step instanceof ReplaceAroundStep)) return [];
  const { from, to, gapFrom, gapTo, slice } = step;
  const inside = step.insert + slice.openStart;
  const sides = [[from, gapFrom, slice.content.cut(0, inside)], [gapTo, to, slice.content.cut(inside)]] as const;
  return sides.filter(([start, end, content]) => doc.textBetween(start, end) !== "" || content.textBetween(0, content.size) !== "").map(([start, end, content]) => new ReplaceStep(start, end, new Slice(inlineOf(content), 0, 0)));
}

function inlineOf(content: Fragment): Fragment {
  const found: Node[] = [];
  content.descendants((node) => {
    if (node.isInline) found.push(node);
    return !node.isInline;
  });
  return Fragment.fromArray(found);
}

/** The words that come are the words that go, in whatever frames: marked and put in besides they would stand there twice. */
function onlyMoves({ steps, docs }: Transaction): boolean {
  const gone: string[] = [];
  const come: string[] = [];
  for (const [at, step] of steps.entries()) {
    if (!(step instanceof ReplaceStep)) continue;
    gone.push(docs[at]?.textBetween(step.from, step.to) ?? "");
    come.push(step.slice.content.textBetween(0, step.slice.content.size));
  }
  const letters = (words: string[]) => words.join("").split("").sort().join("");
  return letters(come) !== "" && letters(gone) === letters(come);
}

function follow(result: Tracked, step: ReplaceStep, back: Mapping, by: Suggester): void {
  const { tr } = result;
  const place = (pos: number, side: 1 | -1) => tr.mapping.map(back.map(pos, side), side);
  let [from, to, slice] = [place(step.from, step.to > step.from ? -1 : 1), place(step.to, 1), step.slice];
  const empty = tr.doc.resolve(from).nodeAfter;
  // A paragraph without words that gives way to what is pasted takes its first one in instead.
  if (empty?.isTextblock && empty.content.size === 0 && to === from + empty.nodeSize && slice.content.firstChild?.isTextblock && slice.content.lastChild?.isTextblock) {
    [from, to, slice] = [from + 1, from + 1, new Slice(slice.content, 1, 1)];
  }
  // The frame of what stays behind the range: its words alone come in.
  const only = slice.content.childCount === 1 ? slice.content.firstChild : null;
  if (to > from && only?.isTextblock && slice.openStart + slice.openEnd > 0) slice = new Slice(only.content, 0, 0);
  // The same where that frame is deep, and what it asks for comes along empty: a box's title and the paragraph below it.
  const filled = to > from && slice.openStart > 1 ? filledLines(slice.content) : [];
  if (filled[0]?.isTextblock && filled.length === 1) slice = new Slice(filled[0].content, 0, 0);
  if (isOfPieces(tr.doc, from, to, slice)) {
    tr.replace(from, to, slice);
    result.direct = true;
    return;
  }
  const signed = ownAround(tr.doc.resolve(from), tr.doc.resolve(to), by.author) ?? by.sign();
  const start = tr.steps.length;
  if (to > from) {
    const { done, left } = suggestDeletion(tr, from, to, signed);
    if (done) result.left ||= left;
    else {
      tr.replace(from, to, Slice.empty);
      result.direct = true;
    }
  }
  if (slice.size > 0 && !suggestInsertion(tr, placeFor(tr, tr.mapping.slice(start).map(to, 1), slice), slice, signed)) result.direct = true;
}

/** Lines with something in them, and what is no line. */
function filledLines(content: Fragment): Node[] {
  const found: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock ? node.content.size > 0 : node.isAtom) found.push(node);
    return !node.isTextblock;
  });
  return found;
}

/** Words whose own line has gone with what was struck out go on in the next one. */
function placeFor({ doc }: Transaction, at: number, { content }: Slice): number {
  const $at = doc.resolve(at);
  return content.firstChild?.isInline && !$at.parent.inlineContent ? Selection.near($at, 1).from : at;
}

/** Pictures, formulas, notes that go, or change what they say: no words are in it. */
function isOfPieces(doc: Node, from: number, to: number, slice: Slice): boolean {
  let pieces = 0;
  let words = slice.content.textBetween(0, slice.content.size) !== "";
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText || isPilcrow(node)) words = true;
    else if (node.isAtom && pos >= from && pos + node.nodeSize <= to) pieces++;
    return !node.isAtom;
  });
  return pieces > 0 && !words;
}

function applyDirectly(result: Tracked, step: Step, back: Mapping): void {
  const mapped = step.map(back)?.map(result.tr.mapping);
  result.direct = true;
  if (mapped) result.tr.maybeStep(mapped);
}

/** Behind what was put in; before what was struck out backwards, behind what was struck out forwards. */
function placeCaret(tr: Transaction, original: Transaction, words: readonly ReplaceStep[], state: EditorState): void {
  const back = original.mapping.invert();
  const { selection, docs } = original;
  if (!(selection instanceof TextSelection)) {
    const before = docs[0] ?? original.doc;
    if (original.selectionSet) tr.setSelection(selection.map(before, back).map(tr.doc, tr.mapping));
    return;
  }
  const puts = words.some(({ slice }) => slice.size > 0);
  const [first] = words;
  const forward = first !== undefined && state.selection.empty && state.selection.head <= first.from;
  const side = puts || forward || original.getMeta(caretBehind) ? 1 : -1;
  const mapped = (pos: number) => tr.doc.resolve(tr.mapping.map(back.map(pos, side), side));
  tr.setSelection(TextSelection.between(mapped(selection.anchor), mapped(selection.head), side));
  if (original.scrolledIntoView) tr.scrollIntoView();
}
