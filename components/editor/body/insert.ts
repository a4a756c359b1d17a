/** What each entry of the `/` menu does. */
import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import type { Room } from "../context.ts";
import { placeAtCaret, placePictures, picturesIn } from "../pictures/placing.ts";
import { choosePictures } from "../pictures/choose.ts";
import type { EntryName } from "../slash/entries.ts";

type Place = Pick<Room, "room" | "t">;
type Chain = ReturnType<Editor["chain"]>;

const blocks: Record<Exclude<EntryName, "picture">, (chain: Chain) => Chain> = {
  paragraph: (chain) => chain.setParagraph(),
  heading: (chain) => chain.setHeading({ level: 2 }),
  subheading: (chain) => chain.setHeading({ level: 3 }),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  quotation: (chain) => chain.toggleBlockquote(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).command(({ tr }) => lineBelow(tr)),
  divider: (chain) => chain.setHorizontalRule(),
};

/** Takes the typed `/word` away and puts in what was chosen. */
export function insertEntry(place: Place, name: EntryName, range: { from: number; to: number }): void {
  const editor = place.room.body.get();
  if (!editor) return;
  const chain = editor.chain().focus().deleteRange(range);
  if (name !== "picture") blocks[name](chain).run();
  else if (chain.run()) void addPictures(place.room);
}

/** A table at the very end gets a line below it to go on from. */
function lineBelow(transaction: Transaction): true {
  const paragraph = transaction.doc.type.schema.nodes.paragraph;
  if (paragraph && transaction.doc.lastChild?.type.name === "table") transaction.insert(transaction.doc.content.size, paragraph.create());
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
