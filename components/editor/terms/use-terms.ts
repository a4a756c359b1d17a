import { useEffect } from "react";
import { useRoom } from "../context.ts";
import type { Workroom } from "../workroom.ts";
import { termsOf } from "./terms.ts";

/** Milliseconds after the last key, and after the last change of the details. */
const [pause, detailsPause] = [300, 600];

/** Keeps the hits of this screen up to date, once for the whole screen. */
export function useFollowingTerms(): void {
  const { room } = useRoom();
  useEffect(() => follow(room), [room]);
}

function follow(room: Workroom): () => void {
  const terms = termsOf(room);
  const [look, ask] = [delayed(() => terms.look()), delayed(() => void terms.reload())];
  const origins = () => JSON.stringify([room.details.get().kind, room.details.get().sources.map(({ name, url, relation }) => [name, url, relation])]);
  let asked = origins();
  const detailsChanged = () => {
    look(pause);
    if (origins() === asked) return;
    asked = origins();
    ask(detailsPause);
  };
  const stops = [room.bodyChanges.subscribe(() => look(pause)), room.texts.subscribe(() => look(pause)), room.body.subscribe(() => look(0)), terms.desk.subscribe(() => look(0)), room.link.talk.subscribe(() => ask(0)), room.details.subscribe(detailsChanged)];
  ask(0);
  return () => {
    for (const stop of stops) stop();
    look(null);
    ask(null);
  };
}

/** Runs `act` once, after the last wish; null: not any more. */
function delayed(act: () => void): (after: number | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (after) => {
    clearTimeout(timer);
    if (after !== null) timer = setTimeout(act, after);
  };
}
