import { useEffect } from "react";
import { useRights, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import type { Workroom } from "../workroom.ts";
import { showThread } from "./show-thread.ts";
import { talkOf } from "./talk.ts";

/** Milliseconds between two looks while the panel shows comments: a notice may get lost. */
const lookEvery = 10_000;

/** Keeps the conversations of this screen up to date. @returns how many are open. */
export function useTalking(): number {
  const { room } = useRoom();
  const { revise } = useRights();
  const talk = talkOf(room);
  const { threads } = useValue(talk.listed);
  useEffect(() => follow(room), [room]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => {
    const wanted = Number(new URLSearchParams(location.search).get("thread"));
    if (Number.isInteger(wanted) && wanted > 0) return openedAt(room, wanted);
    // Who may not write has come to read and to speak.
    if (!revise) room.panel.change({ tab: "comments" });
  }, [room]);
  return threads.filter(({ resolved }) => resolved === null).length;
}

/** Loads now, when the server says that there is something new, and when the connection is back. */
function follow(room: Workroom): () => void {
  const talk = talkOf(room);
  const reload = () => void talk.reload();
  reload();
  const stops = [room.link.talk.subscribe(reload), room.link.joined.subscribe(reload)];
  const timer = setInterval(() => room.panel.get().tab === "comments" && document.visibilityState === "visible" && void talk.reload(), lookEvery);
  return () => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
}

/** Shows the conversation that the address asks for, as soon as it and its passage are known. */
function openedAt(room: Workroom, threadId: number): () => void {
  const talk = talkOf(room);
  room.panel.set({ open: true, tab: "comments" });
  let stop = () => {};
  const look = () => {
    const { state } = talk.listed.get();
    const found = talk.find(threadId);
    if (state === "ready" && found && (found.field !== "body" || room.body.get())) {
      stop();
      // The passages are drawn right after the list has come.
      setTimeout(() => showThread(room, threadId, "both"), 50);
    }
  };
  const stops = [talk.listed.subscribe(look), room.body.subscribe(look)];
  stop = () => {
    for (const end of stops) end();
  };
  look();
  return stop;
}
