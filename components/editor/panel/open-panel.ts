/** Opens the side panel at a place and puts the focus there. */
import type { Tab, Workroom } from "../workroom.ts";

/** `at`: the id of what to focus, without its "panel-" in front. */
export function openPanel(room: Workroom, tab: Tab, at: string): void {
  room.panel.set({ open: true, tab });
  // The tab is drawn first.
  requestAnimationFrame(() => requestAnimationFrame(() => focusOn(`panel-${at}`)));
}

export function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: "center", behavior: "auto" });
}
