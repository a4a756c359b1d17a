/** What this screen knows of the assistant: which models there are, what was asked, and where each answer belongs. */
import type { RelativePosition } from "yjs";
import type { Assistance, TaskName } from "#lib/ai/types";
import type { Generated } from "#lib/content/types";
import type { Room } from "../context.ts";
import { Observable } from "../observable.ts";
import { mayRevise } from "../reading.ts";
import type { Workroom } from "../workroom.ts";
import { merge, type Shown } from "./answers.ts";
import type { Held } from "./passage.ts";

/** `elsewhere`: the words may be put in another place than the one they were asked for. */
export type Said = { tone: "error" | "done"; words: string; elsewhere?: boolean; undo?: () => boolean };

export class Assist {
  /** Those that are asked, first first; null: not known yet. */
  readonly models = new Observable<Assistance["models"] | null>(null);
  readonly failed = new Observable(false);
  /** Newest first. */
  readonly answers = new Observable<readonly Shown[]>([]);
  readonly wish = new Observable("");
  /** What a report is to follow, as the person has it. */
  readonly outline = new Observable("");
  /** Being sent to the server. */
  readonly asking = new Observable<ReadonlySet<TaskName>>(new Set<TaskName>());
  /** Why something could not be asked for. */
  readonly trouble = new Observable("");
  /** What became of taking, by answer. */
  readonly said = new Observable<ReadonlyMap<number, Said>>(new Map());
  /** By answer and part: being taken; on record here, whether or not it could be put in; put in. */
  readonly taking = new Observable<ReadonlySet<string>>(new Set());
  readonly granted = new Map<string, { attrs: Generated["attrs"]; text: string }>();
  readonly put = new Set<string>();
  /** Asked again under the same name, a part is taken once. */
  readonly marks = new Map<string, string>();
  /** Where an answer belongs that was asked for on this page. */
  readonly passages = new Map<number, Held>();
  readonly carets = new Map<number, RelativePosition>();
  /** Answers whose pieces come here. */
  followed: ReadonlySet<number> = new Set();
  /** Whether the caret was ever put into the text. */
  wasInText = false;
  latest = 0;

  say(answerId: number, said: Said | null): void {
    const all = new Map(this.said.get());
    if (said) all.set(answerId, said);
    else all.delete(answerId);
    this.said.set(all);
  }

  replace(line: Shown): void {
    const all = this.answers.get();
    if (!all.includes(line)) this.answers.set(all.map((each) => (each.id === line.id ? line : each)));
  }
}

const known = new WeakMap<Workroom, Assist>();

export function assistOf(room: Workroom): Assist {
  const state = known.get(room) ?? new Assist();
  known.set(room, state);
  return state;
}

export const keyOf = (answerId: number, part: number): string => `${answerId}.${part}`;

/** Whether anything can be asked for here just now. */
export function mayAsk(room: Workroom): boolean {
  return mayRevise(room) && (assistOf(room).models.get()?.length ?? 0) > 0;
}

/** A set is never changed in place, else nobody would hear of it. */
export function withOne<T>(set: Observable<ReadonlySet<T>>, one: T, on: boolean): void {
  const next = new Set(set.get());
  if (on) next.add(one);
  else next.delete(one);
  set.set(next);
}

/** Asks the server what there is. What is on screen stays where it cannot be had. */
export async function loadAssistance({ room, article }: Pick<Room, "room" | "article">): Promise<void> {
  const state = assistOf(room);
  const mine = ++state.latest;
  try {
    const response = await fetch(`/api/assist/${article.id}`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`assist: ${response.status}`);
    const { models, answers } = (await response.json()) as Assistance;
    // An answer to an older question.
    if (mine !== state.latest) return;
    if (JSON.stringify(models) !== JSON.stringify(state.models.get())) state.models.set(models);
    state.answers.set(merge(state.answers.get(), answers, state.followed));
    state.failed.set(false);
  } catch {
    if (mine === state.latest) state.failed.set(true);
  }
}
