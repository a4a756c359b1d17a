/** Puts a passage of a source into the text as a quotation, with its citation. */
import type { Editor } from "@tiptap/core";
import { Fragment, type Node, type ResolvedPos, type Schema } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { longestFootnote } from "#lib/content/limits";
import { sources as en } from "#messages/en/sources";
import { sources as zh } from "#messages/zh-CN/sources";
import { asOwnStep } from "../collab/own-step.ts";
import type { KeptSource } from "./kept-sources.ts";

type Source = Pick<KeptSource, "name" | "url" | "originalAuthor" | "originalHeadline" | "date" | "kind">;
export type Quotation = { words: string; citation: string; inBrackets: string };

/** In the language of the article. Quotation marks inside become those of the second order. */
export function quotationOf(source: Source, passage: string, language: "zh-CN" | "en"): Quotation {
  const t = (language === "en" ? en : zh).quotation;
  const quoted = passage.replace(/\s+/g, " ").trim().replaceAll("“", "‘").replaceAll("”", "’").replace(/"([^"]*)"/g, "‘$1’");
  const citation = t.citation({ name: source.name, headline: source.originalHeadline, author: source.originalAuthor, day: source.date, url: source.url }).slice(0, longestFootnote);
  return { words: t.words(source.name, quoted), citation, inBrackets: t.inBrackets(citation) };
}

/** As it is printed: in the language of the article. */
export function interviewName(who: string, language: "zh-CN" | "en"): string {
  return (language === "en" ? en : zh).panel.interviewName(who);
}

/**
 * At the caret, behind selected words; one step for undo. A footnote names the source, and brackets do where no footnote may stand, or where changes are
 * tracked: a footnote cannot be a suggestion, and would stay behind when the words are rejected.
 * @returns whether the text took it.
 */
export function insertQuotation(editor: Editor, quotation: Quotation, tracking: boolean): boolean {
  let done = false;
  asOwnStep(editor, () => {
    done = editor.chain().focus().command(({ tr, state }) => {
      const { selection } = tr;
      const $to = placeFor(selection.$to);
      if ($to === null) return false;
      const inline = inlineOf(state.schema, quotation, !tracking && takesFootnote($to));
      tr.insert($to.pos, inline);
      tr.setSelection(TextSelection.create(tr.doc, $to.pos + inline.size));
      tr.scrollIntoView();
      return true;
    }).run();
  });
  return done;
}

/** Code and pictures take no words of this kind. */
function placeFor($at: ResolvedPos): ResolvedPos | null {
  return $at.parent.inlineContent && !$at.parent.type.spec.code ? $at : null;
}

function takesFootnote({ parent }: ResolvedPos): boolean {
  const { footnote } = parent.type.schema.nodes;
  return footnote !== undefined && (parent.type.contentMatch.matchType(footnote) ?? null) !== null;
}

function inlineOf(schema: Schema, { words, citation, inBrackets }: Quotation, asNote: boolean): Fragment {
  if (!asNote || !schema.nodes.footnote) return Fragment.from(schema.text(words + inBrackets));
  const nodes: Node[] = [schema.text(words), schema.nodes.footnote.create(null, schema.text(citation))];
  return Fragment.fromArray(nodes);
}

/** The selected words, where they stand in this passage; else all of it. */
export function selectedIn(element: Element | null, passage: string): string {
  const selection = element?.ownerDocument.getSelection() ?? null;
  if (element === null || selection === null || selection.isCollapsed) return passage;
  const inside = element.contains(selection.anchorNode) && element.contains(selection.focusNode);
  const words = inside ? selection.toString().trim() : "";
  return words === "" ? passage : words;
}
