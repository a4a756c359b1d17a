/** Ways into the assistant from the text. */
import type { Room } from "../context.ts";
import { openPanel } from "../panel/open-panel.ts";
import { assistTasks, type AssistName } from "../slash/assist-entries.ts";
import type { Workroom } from "../workroom.ts";
import { ask } from "./ask.ts";
import { loadPanel } from "./load-panel.ts";

/** @param at what gets the focus: the first thing to do with selected words, or the beginning. */
export function openAssistant(room: Workroom, at: "assist" | "assist-rewrite" = "assist"): void {
  void loadPanel().then(() => openPanel(room, "assist", at));
}

/** Takes the typed `/word` away and asks. */
export function askFromSlash(place: Room, name: AssistName, range: { from: number; to: number }): void {
  const { room } = place;
  room.body.get()?.chain().focus().deleteRange(range).run();
  openAssistant(room);
  void ask(place, assistTasks[name]);
}
