"use client";
import { useEffect, useState } from "react";
import type { BackupState, Running } from "#lib/backup/types";

const everyMs = 1_000;

/** Asks how far it is while something is being done; `ended` is called when it is done. */
export function useProgress(given: Running | null, ended: () => void): Running | null {
  const [running, setRunning] = useState(given);
  const begun = given?.since ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another errand begins another round of questions, nothing else does.
  useEffect(() => {
    setRunning(given);
    if (begun === null) return;
    const timer = setInterval(async () => {
      const answer = await fetch("/desk/backups/progress").catch(() => null);
      if (!answer?.ok) return;
      const state: BackupState = await answer.json();
      setRunning(state.running);
      if (state.running !== null) return;
      clearInterval(timer);
      ended();
    }, everyMs);
    return () => clearInterval(timer);
  }, [begun]);
  return running;
}
