/** Puts what was pasted into the text, in one step that one undo takes back. */
import type { Editor } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { addressLine, withFigures } from "#lib/content/address-line";
import type { Foreign } from "#lib/content/foreign";
import type { Block } from "#lib/content/types";
import { asOwnStep } from "../collab/own-step.ts";
import type { Room } from "../context.ts";
import type { PagePictures } from "../pictures/from-pages.ts";
import { looksLikeMarkdown } from "./markdown-look.ts";

/** `files`: how many the clipboard holds besides. */
export type Pasted = { html: string; text: string; files: number };
type Into = { room: Room["room"]; t: Room["t"]; pictures: PagePictures };

/** The rules are fetched when they are needed; without them the words come in as they are. */
export async function insertPasted(editor: Editor, pasted: Pasted, into: Into): Promise<void> {
  const found = await read(pasted).catch(() => asItIs(pasted.text));
  if (editor.isDestroyed) return;
  const wanted: Parameters<PagePictures["begin"]>[0][] = [];
  let left = 0;
  let carried = 0;
  const blocks = withFigures(found.blocks, (figure) => {
    const { src = "", data, alt = "" } = found.pictures.get(figure) ?? {};
    const { caption } = figure.attrs;
    const line = data === undefined ? addressLine(figure, src) : paragraph(`〔${into.t.paste.picture.carried(++carried, newMark(editor, carried))}〕`);
    if (line) wanted.push({ address: data ?? src, alt, caption, line: wordsOf(line) });
    else left++;
    return line ? [line] : caption === "" ? [] : [paragraph(caption)];
  });
  const transaction = pasteInto(editor.state, blocks);
  if (transaction) asOwnStep(editor, () => editor.view.dispatch(transaction.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste")));
  editor.view.focus();
  if (left > 0) into.room.remark.set({ picturesLeft: left });
  for (const picture of wanted) into.pictures.begin(picture);
}

async function read({ html, text }: Pasted): Promise<Foreign> {
  if (html === "" && looksLikeMarkdown(text)) {
    const { blocksOfMarkdown } = await import("#lib/content/markdown");
    const { blocks, notes } = blocksOfMarkdown(text);
    return { blocks, pictures: notes.pictures };
  }
  const { readForeign, readPlain } = await import("#lib/content/foreign");
  return html === "" ? readPlain(text) : readForeign(html);
}

function asItIs(text: string): Foreign {
  return { blocks: text.split(/\r?\n+/).filter((line) => line.trim() !== "").map(paragraph), pictures: new Map() };
}

function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

function wordsOf(block: Block): string {
  return block.type === "paragraph" ? (block.content ?? []).map((run) => (run.type === "text" ? run.text : "")).join("") : "";
}

/** Two pictures must not stand under one line. */
function newMark(editor: Editor, at: number): string {
  return (editor.state.doc.content.size * 100 + at).toString(36);
}

/** Words of one line go on with the line of the caret, more of them begin and end in it where they are paragraphs. Null: there is nothing. */
export function pasteInto(state: EditorState, blocks: readonly Block[]): Transaction | null {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const fragment = Fragment.fromJSON(state.schema, [...blocks]);
  const { $from } = state.selection;
  const inList = [...Array($from.depth).keys()].some((depth) => $from.node(depth + 1).type.name === "listItem");
  if (inList && blocks.every(isList)) return state.tr.replaceSelection(Slice.maxOpen(fragment));
  return state.tr.replaceSelection(new Slice(fragment, first.type === "paragraph" ? 1 : 0, last.type === "paragraph" ? 1 : 0));
}

function isList({ type }: Block): boolean {
  return type === "bulletList" || type === "orderedList";
}
