"use client";
import { useCallback, useState } from "react";
import type { Arrangement } from "#lib/home/types";
import { sameArrangement } from "./edits.ts";
import { useHomeWords } from "./words.tsx";

/** @param step changes with the same one, following each other, are taken back together. */
export type Change = (next: (from: Arrangement) => Arrangement, say: string, step?: string) => void;

type State = { now: Arrangement; past: readonly Arrangement[]; step: string | undefined };

const mostSteps = 200;

/** An arrangement and the way back through its changes; each is said aloud to those who hear the screen. */
export function useSteps(start: Arrangement, say: (text: string) => void) {
  const t = useHomeWords();
  const [state, setState] = useState<State>({ now: start, past: [], step: undefined });
  const change: Change = useCallback((next, text, step) => {
    setState((from) => {
      const now = next(from.now);
      if (sameArrangement(now, from.now)) return from;
      const past = step !== undefined && step === from.step ? from.past : [...from.past, from.now].slice(-mostSteps);
      return { now, past, step };
    });
    say(text);
  }, [say]);
  const undo = useCallback(() => {
    setState(({ now, past }) => ({ now: past.at(-1) ?? now, past: past.slice(0, -1), step: undefined }));
    say(t.undone);
  }, [say, t]);
  return { arrangement: state.now, change, undo, mayUndo: state.past.length > 0 };
}
