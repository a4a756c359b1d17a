/** What this screen knows of machine-made words: the records of the article, their share, and which window is open. */
import { machineWords } from "#lib/labels/machine-words";
import { marksIn } from "#lib/labels/marks-in";
import type { GenerationLine, MachineShare, MachineWords } from "#lib/labels/types";
import type { Room } from "../context.ts";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";
import { noticeComeBack } from "./come-back.ts";

export type GeneratedState = {
  /** Newest first; null: not known yet. */
  list: Observable<readonly GenerationLine[] | null>;
  failed: Observable<boolean>;
  share: Observable<MachineShare>;
  /** What the window for declaring is about. */
  declaring: Observable<"selected" | "all" | null>;
  /** The mark in the window for withdrawing. */
  withdrawing: Observable<string | null>;
};
/** Milliseconds: the share follows when typing pauses. */
const pause = 400;
/** Between two questions to the server about marks that are not known here: a copied one is on record once it is settled. */
const again = 2_500;
const mostQuestions = 8;

const known = new WeakMap<Workroom, GeneratedState>();

export function generatedOf(room: Workroom): GeneratedState {
  const state = known.get(room) ?? { list: new Observable<readonly GenerationLine[] | null>(null), failed: new Observable(false), share: new Observable<MachineShare>({ characters: 0, marked: 0, share: 0 }), declaring: new Observable<"selected" | "all" | null>(null), withdrawing: new Observable<string | null>(null) };
  known.set(room, state);
  return state;
}

export async function loadGenerations({ room, article }: Pick<Room, "room" | "article">): Promise<void> {
  const { list, failed } = generatedOf(room);
  try {
    const response = await fetch(`/desk/articles/${article.id}/generations`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`generations: ${response.status}`);
    list.set(((await response.json()) as { lines: GenerationLine[] }).lines);
    failed.set(false);
  } catch {
    failed.set(true);
  }
}

/** The server compares with the records; here the marks are believed, and lines without marks need their words. */
export function sharedNow(room: Workroom): MachineWords {
  const lines = generatedOf(room).list.get() ?? [];
  const recorded = lines.flatMap(({ mark, model, text, field, alsoWritten = [], withdrawn }) => (field === null ? [""] : [text, ...alsoWritten]).map((words) => ({ mark, model, text: words, withdrawn: withdrawn !== null })));
  return machineWords(room.read().content, recorded);
}

/** Keeps share and records up to what is on screen; returns what ends it. */
export function followGenerated(place: Room): () => void {
  const { room } = place;
  const { list, share } = generatedOf(room);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let questions = 0;
  const look = () => {
    const { content } = room.read();
    const lines = list.get() ?? [];
    share.set(sharedNow(room));
    const strange = list.get() !== null && [...marksIn(content.body).keys()].some((mark) => !lines.some((line) => line.mark === mark && line.withdrawn === null));
    if (!strange) questions = 0;
    if (!strange || asking || questions >= mostQuestions) return;
    questions++;
    asking = setTimeout(() => {
      asking = undefined;
      void loadGenerations(place).then(look);
    }, again);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  let stopNoticing = () => {};
  const notice = () => {
    stopNoticing();
    const editor = room.body.get();
    stopNoticing = editor ? noticeComeBack(editor, () => room.remark.set({ words: place.t.generated.cameBack })) : () => {};
  };
  notice();
  const stops = [room.body.subscribe(notice), () => stopNoticing(), room.bodyChanges.subscribe(later), room.body.subscribe(later), room.texts.subscribe(later), list.subscribe(later)];
  // Counting a long text can wait until it is on screen.
  timer = setTimeout(look, 0);
  void loadGenerations(place);
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    clearTimeout(asking);
  };
}
