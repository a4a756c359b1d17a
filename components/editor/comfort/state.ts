/** What is open beside the text on one screen: the find bar, one window, undisturbed writing. */
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";

export type ComfortWindow = "palette" | "outline" | "keys" | "counts";
export type Comfort = {
  /** `asked`: counts how often the bar was asked for, so that asking again selects its words. */
  finding: Observable<{ open: boolean; asked: number; query: string }>;
  window: Observable<ComfortWindow | null>;
  focus: Observable<boolean>;
  /** What was done, for those who cannot see it. */
  told: Observable<string>;
};

const known = new WeakMap<Workroom, Comfort>();

export function comfortOf(room: Workroom): Comfort {
  const comfort = known.get(room) ?? { finding: new Observable({ open: false, asked: 0, query: "" }), window: new Observable<ComfortWindow | null>(null), focus: new Observable(false), told: new Observable("") };
  known.set(room, comfort);
  return comfort;
}

/** Opens the bar with what is selected, if that is a few words of one line. */
export function openFind(room: Workroom): void {
  const { finding } = comfortOf(room);
  const editor = room.body.get();
  const { from, to, $from, $to } = editor?.state.selection ?? { from: 0, to: 0, $from: null, $to: null };
  const words = editor && $from && $to && to > from && to - from <= 100 && $from.sameParent($to) ? editor.state.doc.textBetween(from, to) : "";
  finding.set({ open: true, asked: finding.get().asked + 1, query: words || finding.get().query });
}

export function toggleFocus(room: Workroom): void {
  const { focus } = comfortOf(room);
  focus.set(!focus.get());
}
