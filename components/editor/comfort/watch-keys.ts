/** Keys of the whole screen that open what stands beside the text. */
import { NodeSelection } from "@tiptap/pm/state";
import type { Room } from "../context.ts";
import { toggleRevising } from "../suggest/state.ts";
import type { Workroom } from "../workroom.ts";
import { goToOpen } from "../facts/go.ts";
import { beginComment } from "../comments/begin.ts";
import { readCaret } from "../read-caret.ts";
import { mayRevise } from "../reading.ts";
import { turn } from "./find-plugin.ts";
import { comfortOf, openFind, toggleFocus } from "./state.ts";

/** Listens until the function it returns is called. */
export function watchKeys(place: Room): () => void {
  const ending = new AbortController();
  addEventListener("keydown", (event) => {
    // Never while an input method is at work, and never under another window.
    if (event.isComposing || event.keyCode === 229) return;
    // AltGr writes letters (€, ó) and says of itself that it is Ctrl and Alt: neither we nor the editor may take it for a command.
    if (event.getModifierState("AltGraph")) return event.stopPropagation();
    readCaret();
    if (document.querySelector("dialog[open]") || !act(place, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }, { signal: ending.signal, capture: true });
  return () => ending.abort();
}

/** Whether the key was ours. */
function act(place: Room, event: KeyboardEvent): boolean {
  const { room } = place;
  const comfort = comfortOf(room);
  const { target, key, shiftKey } = event;
  const mod = event.metaKey || event.ctrlKey;
  const inField = target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
  if (!mod && !event.altKey && (key === "?" || key === "？") && !inField) return shown(() => comfort.window.set("keys"));
  if (!mod) return false;
  if (event.altKey) {
    // With Alt, letters of a Mac become signs.
    // The one for selected words, which Mod+K makes a link of.
    if (event.code === "KeyK") return shown(() => comfort.window.set("palette"));
    if (event.code === "KeyM") return shown(() => beginComment(room));
    if (event.code === "KeyJ") return shown(() => goToOpen(place, shiftKey ? -1 : 1));
    if (event.code === "KeyO") return shown(() => comfort.window.set("outline"));
    return event.code === "KeyZ" && shown(() => toggleFocus(room));
  }
  if (key.toLowerCase() === "e" && shiftKey) return mayRevise(room) && shown(() => toggleRevising(place));
  if (key.toLowerCase() === "k" && !shiftKey) return !wantsLink(room, target) && shown(() => comfort.window.set("palette"));
  if (key.toLowerCase() === "f" && !shiftKey) return isBesideText(target) && shown(() => openFind(room));
  const editor = room.body.get();
  return key.toLowerCase() === "g" && comfort.finding.get().open && editor !== null && shown(() => turn(editor, shiftKey ? -1 : 1));
}

function shown(act: () => void): true {
  act();
  return true;
}

/** Selected words and a link that holds the caret are asked for an address instead. */
function wantsLink(room: Workroom, target: EventTarget | null): boolean {
  const editor = room.body.get();
  if (!editor?.isEditable || !(target instanceof HTMLElement) || !target.closest(".ed-prose") || editor.isActive("codeBlock")) return false;
  const { selection } = editor.state;
  // A rule or a picture that is chosen holds no words; everything chosen does.
  return (!selection.empty && !(selection instanceof NodeSelection)) || editor.isActive("link");
}

/** In the panel the browser looks through the whole page, as it does elsewhere. */
function isBesideText(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.closest(".ed-canvas, .ed-head, .ed-foot") !== null);
}
