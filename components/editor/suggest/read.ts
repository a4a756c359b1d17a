/** A text with suggestions, read one way or the other. Pure. */
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { resolveSuggestions } from "#lib/content/suggestion-resolve";
import { plainText } from "#lib/content/text";
import type { Doc } from "#lib/content/types";
import { markOf } from "./marks.ts";

/** What is selected, as it is counted: without what is only suggested, with what is only struck out, captions included. */
export function selectedText({ tr, selection: { from, to } }: EditorState): string {
  if (from === to) return "";
  resolveSuggestions(tr, () => "reject");
  const { content } = tr.doc.slice(tr.mapping.map(from, -1), tr.mapping.map(to, 1), true);
  // A test holds the editor's schema equal to the document model.
  return plainText({ type: "doc", content: (content.toJSON() ?? []) as Doc["content"] });
}

/** The words of a line as they stand on screen, without struck-out ones. */
export function standingText(line: Node): string {
  let words = "";
  line.descendants((node) => {
    if (node.isText && !markOf(node, "deletion")) words += node.text ?? "";
    return true;
  });
  return words;
}
