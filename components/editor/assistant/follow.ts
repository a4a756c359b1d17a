/** Fetches what is being written, piece by piece, for as long as the screen is open. */
import type { AnswerPiece } from "#lib/ai/types";
import { comfortOf } from "../comfort/state.ts";
import type { Room } from "../context.ts";
import { apply, isOpen, type Shown } from "./answers.ts";
import { chunksOf, readPieces } from "./protocol.ts";
import { assistOf, loadAssistance } from "./state.ts";

/** A browser has six connections to a server at most, and saving needs some: others wait, and are looked at from time to time. */
const mostStreams = 3;
/** Milliseconds. `silence`: a connection on which nothing has come for so long may be dead. */
const [firstLook, lookEvery, silence, longestPause] = [1_000, 3_000, 90_000, 15_000];
/** Looks while nothing of this screen waits for a stream. */
const calm = 5;
/** Connections in a row that brought nothing new. */
const mostMisses = 8;

/** @returns what ends it. */
export function followAssistance(place: Room): () => void {
  const { room } = place;
  const state = assistOf(room);
  const ending = new AbortController();
  const streams = new Set<number>();
  state.followed = streams;
  const look = () => void (room.abilities.get().revise && loadAssistance(place));
  const next = () => ending.signal.aborted || startStreams(place, streams, ending.signal);
  const stopLooking = lookNowAndThen(place, streams, look);
  const again = () => {
    state.answers.set(state.answers.get().map((line) => (line.lost ? { ...line, lost: false } : line)));
    look();
  };
  let { revise } = room.abilities.get();
  const rights = () => {
    const { revise: now } = room.abilities.get();
    if (now !== revise) look();
    revise = now;
  };
  const shown = () => void (room.panel.get().tab === "assist" && look());
  const stops = [state.answers.subscribe(next), room.link.joined.subscribe(again), room.panel.subscribe(shown), room.abilities.subscribe(rights), followCaret(place)];
  // Whoever opens an article wants to see its text first; opening the tab looks at once.
  const first = setTimeout(look, firstLook);
  next();
  return () => {
    clearTimeout(first);
    ending.abort();
    stopLooking();
    for (const stop of stops) stop();
  };
}

/** At those that wait for a stream, and at what colleagues ask and take while the answers are on screen. */
function lookNowAndThen({ room }: Room, streams: ReadonlySet<number>, look: () => void): () => void {
  let looks = 0;
  const timer = setInterval(() => {
    const waits = assistOf(room).answers.get().some((line) => isOpen(line) && !line.lost && !streams.has(line.id));
    if (document.visibilityState === "visible" && (waits || (++looks % calm === 0 && room.panel.get().tab === "assist"))) look();
  }, lookEvery);
  return () => clearInterval(timer);
}

/** Where nobody has been in the text yet, its beginning is no place that anybody chose. */
function followCaret({ room }: Room): () => void {
  const state = assistOf(room);
  let stop = () => {};
  const begin = () => {
    stop();
    const editor = room.body.get();
    const seen = () => {
      state.wasInText = true;
    };
    editor?.on("focus", seen);
    stop = () => void editor?.off("focus", seen);
  };
  begin();
  const stopBody = room.body.subscribe(begin);
  return () => {
    stopBody();
    stop();
  };
}

function startStreams(place: Room, streams: Set<number>, signal: AbortSignal): void {
  for (const line of assistOf(place.room).answers.get()) {
    if (streams.size >= mostStreams) return;
    if (!isOpen(line) || line.lost || streams.has(line.id)) continue;
    streams.add(line.id);
    void followAnswer(place, line.id, signal).finally(() => {
      streams.delete(line.id);
      if (!signal.aborted) startStreams(place, streams, signal);
    });
  }
}

/** Until it has ended, the screen is gone, or it cannot be had. */
async function followAnswer(place: Room, id: number, signal: AbortSignal): Promise<void> {
  for (let misses = 0; misses < mostMisses && !signal.aborted; misses++) {
    const brought = await followOnce(place, id, signal);
    if (brought === "ended" || signal.aborted) return;
    if (brought === "refused") break;
    if (brought === "something") misses = 0;
    await pause(Math.min(longestPause, 1_000 * 2 ** misses), signal);
  }
  const line = lineOf(place, id);
  if (line && !signal.aborted) assistOf(place.room).replace({ ...line, lost: true });
}

type Brought = "ended" | "refused" | "something" | "nothing";

async function followOnce(place: Room, id: number, signal: AbortSignal): Promise<Brought> {
  const connection = new AbortController();
  const end = () => connection.abort();
  signal.addEventListener("abort", end, { once: true });
  let timer = setTimeout(end, silence);
  let brought: Brought = "nothing";
  try {
    const response = await fetch(`/api/assist/${place.article.id}/${id}`, { headers: { accept: "application/x-ndjson" }, signal: connection.signal });
    if (!response.ok || !response.body) return response.status >= 400 && response.status < 500 && response.status !== 429 ? "refused" : "nothing";
    for await (const pieces of readPieces(chunksOf(response.body))) {
      clearTimeout(timer);
      timer = setTimeout(end, silence);
      const told = show(place, id, pieces);
      if (told === "ended") return told;
      if (told === "gap") break;
      if (told === "something") brought = told;
    }
  } catch {
    // A connection that broke off, or a line that is none: it is fetched from the beginning.
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    end();
  }
  return brought;
}

function show(place: Room, id: number, pieces: readonly AnswerPiece[]): Brought | "gap" {
  const before = lineOf(place, id);
  if (!before) return "ended";
  let line: Shown | null = before;
  for (const piece of pieces) line = line && apply(line, piece);
  if (!line) return "gap";
  assistOf(place.room).replace(line);
  if (isOpen(line)) return line === before ? "nothing" : "something";
  if (isOpen(before)) tellEnd(place, line);
  return "ended";
}

const lineOf = ({ room }: Room, id: number) => assistOf(room).answers.get().find((line) => line.id === id);

/** Read out once, when it has ended, to whoever asked. */
function tellEnd({ room, person, t }: Room, { by, task, state }: Shown): void {
  if (by === person.id) comfortOf(room).told.set(t.assistant.told.ended(t.assistant.task[task], t.assistant.state[state]));
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

/** A person asks to go on looking. */
export function resume(place: Room, line: Shown): void {
  assistOf(place.room).replace({ ...line, lost: false });
}
