/** An address alone on its line becomes a card: by Enter behind it, and by pasting it there. Enter and a press open a card's window. */
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, TextSelection } from "@tiptap/pm/state";
import { isWebAddress } from "#lib/content/address";
import type { Workroom } from "../workroom.ts";
import { cardOf, cardWindow, fillCards, type OpenCard, putCard } from "./cards.ts";

export function cardKeys(room: Workroom): Extension {
  const open = (card: OpenCard | null, editable: boolean) => {
    if (!card || !editable) return false;
    cardWindow(room).set(card);
    return true;
  };
  return Extension.create({
    name: "cardKeys",
    // Before lists and code, which have nothing to do with a line of this kind.
    priority: 945,
    addKeyboardShortcuts() {
      const { editor } = this;
      const openOrMake = () => open(selectedCard(editor), editor.isEditable) || cardOfLine(editor);
      return { Enter: openOrMake };
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            handleClickOn: (view, _pos, node, at, _event, direct) => direct && open(cardAt(node, at), view.editable),
            handlePaste: (view, event) => view.editable && pastedOnItsLine(editor, event.clipboardData?.getData("text/plain") ?? ""),
          },
        }),
      ];
    },
  });
}

function cardAt(node: Node, at: number): OpenCard | null {
  return node.type.name === "linkCard" || node.type.name === "embed" ? { at, wants: node.type.name } : null;
}

function selectedCard({ state: { selection } }: Editor): OpenCard | null {
  return selection instanceof NodeSelection ? cardAt(selection.node, selection.from) : null;
}

/** Where a card may take the place of a line: not in lists and tables, whose lines are short. */
function lineOf({ state: { selection } }: Editor) {
  const { empty, $from } = selection;
  return empty && $from.parent.type.name === "paragraph" && ["doc", "infoBox"].includes($from.node(-1).type.name) ? $from : null;
}

function isAddress(text: string): boolean {
  return /^https:\/\/[^\s]+\.[^\s]+$/.test(text) && isWebAddress(text);
}

function cardOfLine(editor: Editor): boolean {
  const $from = lineOf(editor);
  const href = $from?.parent.textContent.trim() ?? "";
  if (!$from || $from.parentOffset !== $from.parent.content.size || $from.parent.content.size !== $from.parent.textContent.length || !isAddress(href)) return false;
  const { tr, schema } = editor.state;
  const [card, paragraph] = [cardOf(editor, { href, title: "", description: "", site: "" }), schema.nodes.paragraph?.create()];
  if (!card || !paragraph) return false;
  const at = $from.before();
  tr.replaceWith(at, $from.after(), [card, paragraph]);
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + card.nodeSize + 1)).scrollIntoView());
  void fillCards(editor, href);
  return true;
}

function pastedOnItsLine(editor: Editor, text: string): boolean {
  const href = text.trim();
  if (!isAddress(href) || lineOf(editor)?.parent.content.size !== 0) return false;
  putCard(editor, href);
  return true;
}
