/** Alt with an arrow moves a block; the block with the caret is marked for undisturbed writing. */
import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Room } from "../context.ts";
import { moveBlock } from "./move-block.ts";
import { comfortOf } from "./state.ts";

export function blockKeys(place: Pick<Room, "room" | "t">): Extension {
  const { focus } = comfortOf(place.room);
  return Extension.create({
    name: "blockKeys",
    priority: 960,
    addKeyboardShortcuts: () => ({ "Alt-ArrowUp": ({ editor }) => move(place, editor, -1), "Alt-ArrowDown": ({ editor }) => move(place, editor, 1) }),
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc, selection: { $from } }) => ($from.depth > 0 && focus.get() ? DecorationSet.create(doc, [Decoration.node($from.before(1), $from.after(1), { class: "ed-here" })]) : null),
        },
        view: (view) => ({ destroy: focus.subscribe(() => view.dispatch(view.state.tr)) }),
      }),
    ],
  });
}

/** The key is taken even where nothing moves: the caret must not jump instead. */
export function move({ room, t }: Pick<Room, "room" | "t">, editor: Editor, by: 1 | -1): true {
  const tr = editor.isEditable && !editor.view.composing ? moveBlock(editor.state, by) : null;
  if (tr) editor.view.dispatch(tr);
  const { told } = comfortOf(room);
  // The same words twice would not be read out twice.
  told.set("");
  queueMicrotask(() => told.set(tr ? (by < 0 ? t.comfort.moved.up : t.comfort.moved.down) : t.comfort.moved.not));
  return true;
}
