/** Marks what is looked for in the text, and replaces it; the words themselves are untouched until then. */
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { insertionOver } from "../suggest/marks.ts";
import { replacing } from "../suggest/plain.ts";
import { findIn, type Found } from "./find-text.ts";

export type Search = { query: string; matchCase: boolean };
/** `current`: the one that would be replaced, -1 where there is none. */
export type Finding = { search: Search | null; found: readonly Found[]; current: number; marks: DecorationSet };
type Told = { search: Search | null } | { current: number } | { look: true } | { after: number };

const key = new PluginKey<Finding>("find");
const nothing: Finding = { search: null, found: [], current: -1, marks: DecorationSet.empty };

export const FindText = Extension.create({ name: "findText", addProseMirrorPlugins: () => [findPlugin()] });

export function findingOf(state: EditorState): Finding {
  return key.getState(state) ?? nothing;
}

/** Begins at the caret; null ends the search. */
export function look(editor: Editor, search: Search | null): void {
  tell(editor, { search });
}

/** Goes on to the next place, or back, around the end. @returns false when there is none. */
export function turn(editor: Editor, by: 1 | -1): boolean {
  const { found, current } = findingOf(editor.state);
  if (found.length === 0) return false;
  const next = (current + by + found.length) % found.length;
  const place = found[next];
  const tr = editor.state.tr.setMeta(key, { current: next } satisfies Told);
  editor.view.dispatch(place ? tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)) : tr);
  bringIntoSight(editor.view);
  return true;
}

export function replaceCurrent(editor: Editor, words: string): boolean {
  const { found, current } = findingOf(editor.state);
  const place = found[current];
  if (!place || !editor.isEditable) return false;
  const tr = put(editor.state.tr, place, words);
  editor.view.dispatch(tr.setMeta(key, { after: place.from + words.length } satisfies Told));
  bringIntoSight(editor.view);
  return true;
}

/** One step for undo. @returns how many there were. */
export function replaceAll(editor: Editor, words: string): number {
  const { found } = findingOf(editor.state);
  if (found.length === 0 || !editor.isEditable) return 0;
  editor.view.dispatch(found.toReversed().reduce((tr, place) => put(tr, place, words), editor.state.tr));
  return found.length;
}

/** The marks of the words stay: insertText takes those of the place, but at the end of a suggestion not that of it. */
function put(tr: Transaction, { from, to }: Found, words: string): Transaction {
  if (words === "") return tr.delete(from, to);
  const suggested = insertionOver(tr.doc, from, to);
  if (!suggested) return tr.insertText(words, from, to);
  const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
  return tr.replaceWith(from, to, tr.doc.type.schema.text(words, suggested.addToSet(marks))).setMeta(replacing, true);
}

function tell(editor: Editor, told: Told): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, told));
}

/** The middle of the window, when the place is not well within it. */
export function bringIntoSight(view: EditorView): void {
  const { found, current } = findingOf(view.state);
  const place = found[current];
  if (!place) return;
  const { top, bottom } = view.coordsAtPos(place.from);
  if (top < 160 || bottom > window.innerHeight - 80) window.scrollBy({ top: top - window.innerHeight / 2, behavior: "instant" });
}

export function findPlugin(): Plugin<Finding> {
  let composing = false;
  return new Plugin<Finding>({
    key,
    state: {
      init: () => nothing,
      apply: (tr, finding, _old, state) => {
        const told: Told | undefined = tr.getMeta(key);
        if (!told && (!tr.docChanged || finding.search === null)) return finding;
        // What an input method has put in so far is no word yet, and nothing may be drawn around it.
        if (!told && composing) return moved(finding, tr);
        return next(finding, told, tr, state);
      },
    },
    props: {
      decorations: (state) => findingOf(state).marks,
      handleDOMEvents: {
        compositionstart: () => {
          composing = true;
          return false;
        },
        compositionend: (view) => {
          composing = false;
          setTimeout(() => !view.isDestroyed && !view.composing && findingOf(view.state).search && view.dispatch(view.state.tr.setMeta(key, { look: true } satisfies Told)), 40);
          return false;
        },
      },
    },
  });
}

function moved({ found, marks, ...rest }: Finding, { mapping, doc }: Transaction): Finding {
  return { ...rest, found: found.map(({ from, to }) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) })), marks: marks.map(mapping, doc) };
}

function next(finding: Finding, told: Told | undefined, tr: Transaction, state: EditorState): Finding {
  const search = told && "search" in told ? told.search : finding.search;
  if (search === null || search.query === "") return { ...nothing, search };
  const found = told && "current" in told ? finding.found : placesIn(state.doc, search);
  const old = finding.found[finding.current];
  const from = told && "after" in told ? told.after : told && "search" in told ? state.selection.from : old ? tr.mapping.map(old.from) : 0;
  const current = told && "current" in told ? told.current : found.length === 0 ? -1 : Math.max(0, found.findIndex((place) => place.from >= from));
  return { search, found, current, marks: DecorationSet.create(state.doc, found.map(({ from: start, to }, at) => Decoration.inline(start, to, { class: at === current ? "ed-found ed-found-now" : "ed-found" }))) };
}

/** Words of a block, one unit for each place in it: what is no text keeps its places and matches nothing. */
function placesIn(doc: Node, { query, matchCase }: Search): Found[] {
  const found: Found[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return !block.isInline;
    let text = "";
    block.forEach((child) => {
      // Struck-out words are on their way out: finding them would replace them again and again.
      text += child.text && !child.marks.some((mark) => mark.type.name === "deletion") ? child.text : "\ufffc".repeat(child.nodeSize);
    });
    for (const { from, to } of findIn(text, query, matchCase)) found.push({ from: pos + 1 + from, to: pos + 1 + to });
    return false;
  });
  return found;
}
