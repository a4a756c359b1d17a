/** A text under revision for tests: what somebody does in it, as suggestions. */
import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { docFromMarkdown } from "#lib/content/markdown";
import { resolveSuggestions, type Verdict } from "#lib/content/suggestion-resolve";
import { sketch } from "#lib/content/sketch";
import type { Doc } from "#lib/content/types";
import { bodyNodes } from "../body/nodes.ts";
import type { Suggester } from "./marks.ts";
import { tracked } from "./track.ts";

export const testSchema = getSchema(bodyNodes());

let ids = 0;
export const suggester = (author: number): Suggester => ({ author, sign: () => ({ id: `s${++ids}`, author, name: `人${author}`, at: "2026-01-01T00:00:00.000Z" }) });

export function stateOf(markdown: string): EditorState {
  return EditorState.create({ schema: testSchema, doc: testSchema.nodeFromJSON(docFromMarkdown(markdown)) });
}

/** Places are found by the words around them: the end of `words`. */
export function behind(state: EditorState, words: string): number {
  let found = -1;
  state.doc.descendants((node, pos) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at >= 0 && found < 0) found = pos + at + words.length;
  });
  if (found < 0) throw new Error(`no ${words}`);
  return found;
}

export const caretAt = (state: EditorState, from: number, to = from) => state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

export function suggest(state: EditorState, author: number, act: (tr: Transaction) => Transaction): EditorState {
  const { tr } = tracked(act(state.tr), state, suggester(author));
  tr.doc.check();
  return state.apply(tr);
}

export function resolvedNode(state: EditorState, verdict: Verdict, of: (id: string) => boolean = () => true): Node {
  const tr = state.tr;
  resolveSuggestions(tr, (id) => (of(id) ? verdict : null));
  tr.doc.check();
  return tr.doc;
}

export const sketched = (doc: Node) => sketch((doc.toJSON() as Doc).content);
export const acceptedOf = (state: EditorState) => sketched(resolvedNode(state, "accept"));
export const rejectedOf = (state: EditorState) => sketched(resolvedNode(state, "reject"));

/** A key's command, as a suggestion. */
export function press(state: EditorState, author: number, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    const result = tracked(tr, state, suggester(author));
    result.tr.doc.check();
    next = state.apply(result.tr);
  });
  return next;
}
