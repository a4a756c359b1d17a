/** What each entry of the `/` menu does. */
import type { Editor } from "@tiptap/core";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Room } from "../context.ts";
import type { Inset } from "../workroom.ts";
import type { BoxTone } from "#lib/content/types";
import { boxHere } from "./box-keys.ts";
import { cardWindow } from "./cards.ts";
import { isTextOnly } from "./code-nodes.ts";
import { placeAtCaret, placePictures, picturesIn } from "../pictures/placing.ts";
import { choosePictures } from "../pictures/choose.ts";
import type { EntryName } from "../slash/entries.ts";

type Place = Pick<Room, "room" | "t">;
type Chain = ReturnType<Editor["chain"]>;

/** Those that are written in a window of their own. */
const insets: Partial<Record<EntryName, Inset["kind"]>> = { formula: "formulaBlock", inlineFormula: "formula", footnote: "footnote" };

const blocks: Record<Exclude<EntryName, "picture" | "formula" | "inlineFormula" | "footnote" | "linkCard" | "embed">, (chain: Chain) => Chain> = {
  paragraph: (chain) => chain.setParagraph(),
  heading: (chain) => chain.setHeading({ level: 2 }),
  subheading: (chain) => chain.setHeading({ level: 3 }),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  taskList: (chain) => chain.toggleList("taskList", "taskItem"),
  pullQuote: (chain) => chain.command(({ tr, state: { schema } }) => boxHere(tr, (inside) => schema.node("pullQuote", null, [inside, schema.node("attribution")]))),
  infoBox: (chain) => boxOf(chain, "note"),
  background: (chain) => boxOf(chain, "background"),
  correction: (chain) => boxOf(chain, "correction"),
  quotation: (chain) => chain.toggleBlockquote(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).command(({ tr }) => lineBelow(tr)),
  code: (chain) => chain.command(({ tr }) => codeHere(tr)),
  divider: (chain) => chain.setHorizontalRule(),
};

/** Takes the typed `/word` away and puts in what was chosen. */
export function insertEntry(place: Place, name: EntryName, range: { from: number; to: number }): void {
  const editor = place.room.body.get();
  if (!editor) return;
  const inset = insets[name];
  const { doc } = editor.state;
  // A footnote stands close to its word; the blank was only there to ask for the menu.
  const blank = name === "footnote" && doc.resolve(range.from).parentOffset > 0 && doc.textBetween(range.from - 1, range.from) === " " ? 1 : 0;
  const chain = editor.chain().focus().deleteRange({ from: range.from - blank, to: range.to });
  if (name === "picture") {
    if (chain.run()) void addPictures(place.room);
  } else if (name === "formula" || name === "inlineFormula" || name === "footnote") {
    if (chain.run() && inset) place.room.inset.set({ kind: inset, at: null });
  } else if (name === "linkCard" || name === "embed") {
    if (chain.run()) cardWindow(place.room).set({ at: null, wants: name });
  } else blocks[name](chain).run();
}

function boxOf(chain: Chain, tone: BoxTone): Chain {
  return chain.command(({ tr, state: { schema } }) => boxHere(tr, (inside) => schema.node("infoBox", { tone }, [schema.node("boxTitle"), inside])));
}

/** A table at the very end gets a line below it to go on from. */
function lineBelow(transaction: Transaction): true {
  const paragraph = transaction.doc.type.schema.nodes.paragraph;
  if (paragraph && transaction.doc.lastChild?.type.name === "table") transaction.insert(transaction.doc.content.size, paragraph.create());
  return true;
}

/** The paragraph becomes code; one that holds more than words stays, and code comes below it. */
function codeHere(tr: Transaction): boolean {
  const { $from } = tr.selection;
  const { codeBlock } = tr.doc.type.schema.nodes;
  if (!codeBlock) return false;
  if (isTextOnly($from.parent)) tr.setBlockType($from.pos, $from.pos, codeBlock);
  else {
    tr.insert($from.after(), codeBlock.create());
    tr.setSelection(TextSelection.create(tr.doc, $from.after() + 1));
  }
  return true;
}

/** Asks for picture files and puts them in at the caret. */
export async function addPictures(room: Place["room"]): Promise<void> {
  const files = picturesIn(await choosePictures(true));
  const editor = room.body.get();
  if (editor && files.length > 0) sendAtCaret(editor, files, room);
}

function sendAtCaret(editor: Editor, files: File[], room: Place["room"]): void {
  placePictures(editor.view, files, placeAtCaret(editor.state), room);
}
