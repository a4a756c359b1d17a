/** Keys of the body that are not an extension's own. */
import { type Editor, Extension } from "@tiptap/core";
import type { Workroom } from "../workroom.ts";

export function keysOfBody(room: Workroom): Extension {
  return Extension.create({
    name: "keys",
    priority: 900,
    addKeyboardShortcuts: () => ({
      // From the first line back up to the standfirst, as on a page.
      ArrowUp: intoStandfirst,
      "Mod-k": ({ editor }) => {
        if (editor.isActive("codeBlock")) return true;
        room.linking.set(true);
        return true;
      },
      // The usual way from a text into its toolbar.
      "Alt-F10": () => {
        const first = document.querySelector<HTMLElement>(".ed-toolbar:not([hidden]) :is(select, button)");
        first?.focus();
        return first !== null;
      },
    }),
  });
}

function intoStandfirst({ editor }: { editor: Editor }): boolean {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.depth !== 1 || $from.index(0) !== 0 || !editor.view.endOfTextblock("up")) return false;
  document.getElementById("text-standfirst")?.focus();
  return true;
}
