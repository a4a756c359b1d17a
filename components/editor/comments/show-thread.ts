/** Goes from a passage to its conversation, and back. */
import type { ThreadLine } from "#lib/comments/types";
import { bringIntoView } from "./bring-into-view.ts";
import { openPanel } from "../panel/open-panel.ts";
import type { Workroom } from "../workroom.ts";
import { findInLine } from "./line-passage.ts";
import { talkOf } from "./talk.ts";

/** As in the style sheet: narrower, the panel lies over the text and is opened by hand only. */
const beside = "(min-width: 62.01rem)";

/** `panel`: somebody pressed on a passage; `both`: somebody came for the conversation. */
export function showThread(room: Workroom, threadId: number, where: "panel" | "both"): void {
  talkOf(room).choose(threadId);
  if (where === "both") openPanel(room, "comments", `thread-${threadId}`);
  else if (matchMedia(beside).matches || room.panel.get().open) {
    room.panel.set({ open: true, tab: "comments" });
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`panel-thread-${threadId}`)?.scrollIntoView({ block: "nearest" })));
  }
  if (where === "both") showPassage(room, threadId);
}

/** Brings the passage into sight; one in a line is selected there. Nothing happens where its words are gone. */
export function showPassage(room: Workroom, threadId: number): void {
  const talk = talkOf(room);
  const thread = talk.find(threadId);
  if (thread && thread.field !== "body") return showInLine(room, thread, thread.field);
  const [editor, place] = [room.body.get(), talk.places.get().get(threadId)];
  if (editor && place) bringIntoView(editor.view, place.from);
}

function showInLine(room: Workroom, thread: ThreadLine, name: "headline" | "standfirst"): void {
  const line = document.getElementById(`text-${name}`);
  const range = findInLine(thread, room.link.doc.getText(name));
  line?.scrollIntoView({ block: "center" });
  if (line instanceof HTMLTextAreaElement && range) line.setSelectionRange(range.from, range.to);
}
