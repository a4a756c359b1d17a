"use client";
import { useCallback, useRef, useState } from "react";
import { useDeskWords } from "./language.tsx";

/** What a server action made of a command answers. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; message: string; params: Record<string, string | number> };
export type Told = { code: string; message: string; /** The field the failure is about, where it names one. */ field: string | null };

/**
 * Runs a command from a form: one at a time, with what to tell the person when it fails.
 * A server that cannot be reached is told like any other failure, and nothing typed is touched.
 * @returns `done`: it has succeeded; a form that leads elsewhere stays shut while the browser goes there.
 */
export function useCommand<I, T>(action: (input: I) => Promise<Answer<T>>, onDone?: (value: T) => void): { run: (input: I) => Promise<void>; busy: boolean; done: boolean; failure: Told | null; clear: () => void } {
  const t = useDeskWords();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<Told | null>(null);
  const running = useRef(false);
  const run = async (input: I) => {
    // State is one render late: a double click would run twice.
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setDone(false);
    setFailure(null);
    const answer = await action(input).catch(() => null);
    running.current = false;
    setBusy(false);
    if (answer === null) setFailure({ code: "connection", message: t.connectionLost, field: null });
    else if (answer.ok) {
      setDone(true);
      onDone?.(answer.value);
    } else setFailure({ code: answer.code, message: answer.message, field: typeof answer.params.field === "string" ? answer.params.field : null });
  };
  return { run, busy, done, failure, clear: useCallback(() => setFailure(null), []) };
}
