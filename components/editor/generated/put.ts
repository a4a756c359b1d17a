/** Puts the marks of a machine's words into the text, each time in one step that one undo takes back. */
import type { Editor } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Generated } from "#lib/content/types";
import { asOwnStep } from "../collab/own-step.ts";
import { deciding } from "../suggest/decide.ts";
import { generatedOn, keepsGenerated } from "./own-words.ts";

type Attrs = Generated["attrs"];
type Range = { from: number; to: number };

/**
 * The editor's door for words that a model wrote and a person takes: they take the place of what is selected, with their mark.
 * `attrs`: what `acceptGenerated` answered. Lines become paragraphs. While changes are tracked they are a suggestion like any other.
 */
export function insertGenerated(editor: Editor, text: string, attrs: Attrs): boolean {
  const tr = editor.isEditable ? insertion(editor.state, text, attrs) : null;
  if (!tr) return false;
  asOwnStep(editor, () => editor.view.dispatch(tr.scrollIntoView()));
  return true;
}

export function insertion(state: EditorState, text: string, attrs: Attrs): Transaction | null {
  const { schema, selection, tr } = state;
  const { generated } = schema.marks;
  const { paragraph } = schema.nodes;
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  if (!generated || !paragraph || lines.length === 0 || !selection.$from.parent.inlineContent) return null;
  const words = lines.map((line) => schema.text(line, [generated.create(attrs)]));
  const [only] = words;
  if (words.length === 1 && only) tr.replaceSelection(new Slice(Fragment.from(only), 0, 0));
  else tr.replaceSelection(new Slice(Fragment.fromArray(words.map((line) => paragraph.create(null, line))), 1, 1));
  return tr.setMeta(keepsGenerated, true);
}

/** The same as paragraphs of their own behind the block at `at`, whatever is selected. */
export function insertGeneratedBelow(editor: Editor, text: string, attrs: Attrs, at: number): boolean {
  const tr = editor.isEditable ? insertionBelow(editor.state, text, attrs, at) : null;
  if (!tr) return false;
  asOwnStep(editor, () => editor.view.dispatch(tr.scrollIntoView()));
  return true;
}

export function insertionBelow({ doc, schema, tr }: EditorState, text: string, attrs: Attrs, at: number): Transaction | null {
  const { generated } = schema.marks;
  const { paragraph } = schema.nodes;
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  if (!generated || !paragraph || lines.length === 0) return null;
  const $at = doc.resolve(Math.min(at, doc.content.size));
  let depth = $at.depth;
  while (depth > 0 && !$at.node(depth - 1).canReplaceWith($at.indexAfter(depth - 1), $at.indexAfter(depth - 1), paragraph)) depth--;
  const place = depth === 0 ? $at.pos : $at.after(depth);
  const blocks = lines.map((line) => paragraph.create(null, schema.text(line, [generated.create(attrs)])));
  tr.insert(place, blocks);
  const end = tr.mapping.map(place);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).setMeta(keepsGenerated, true);
}

/** Marks words that stand there; those that carry a mark already keep it. @returns whether there were any. */
export function markWords(editor: Editor, range: Range, attrs: Attrs): boolean {
  const tr = marking(editor.state, range, attrs);
  if (!tr.docChanged) return false;
  asOwnStep(editor, () => editor.view.dispatch(tr));
  return true;
}

export function marking({ doc, schema, tr }: EditorState, { from, to }: Range, attrs: Attrs): Transaction {
  const { generated } = schema.marks;
  doc.nodesBetween(from, to, (node, pos) => {
    if (generated && node.isText && !generatedOn(node)) tr.addMark(Math.max(from, pos), Math.min(to, pos + node.nodeSize), generated.create(attrs));
    return true;
  });
  // Whose words they are is no change of them: nothing that could be accepted or rejected.
  return tr.setMeta(deciding, true);
}

/** The words of a range as they stand there, lines by themselves; suggested ones too. */
export function wordsOf({ doc }: EditorState, { from, to }: Range): string {
  return doc.textBetween(from, to, "\n", (node) => (node.type.name === "hardBreak" ? "\n" : ""));
}
