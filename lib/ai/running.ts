/** Answers that this process is writing just now: pages that wait for them hear each piece as it comes. */
import { once } from "#lib/kernel/process";

/** `longest`: the longest that has come of any model, which is what is kept; `text`: all of it so far; `round` grows when another model begins anew. Only plain data and functions: route handlers have their own copy of this module. */
export type Running = { text: string; round: number; state: "waiting" | "writing"; model: string; modelId: number | null; longest: { text: string; model: string; modelId: number | null }; heard: Set<() => void>; stop: () => void; /** Breaks off because this process ends. */ leave: () => void };

const running = () => once("model-running", () => new Map<number, Running>());

export function runningOf(answerId: number): Running | null {
  return running().get(answerId) ?? null;
}

export function startRunning(answerId: number, { stop, leave }: Pick<Running, "stop" | "leave">): Running {
  const run: Running = { text: "", round: 0, state: "waiting", model: "", modelId: null, longest: { text: "", model: "", modelId: null }, heard: new Set(), stop, leave };
  running().set(answerId, run);
  return run;
}

export function change(run: Running, next: Partial<Pick<Running, "text" | "round" | "state" | "model" | "modelId">>): void {
  Object.assign(run, next);
  if (run.text.length >= run.longest.text.length) run.longest = { text: run.text, model: run.model, modelId: run.modelId };
  for (const tell of run.heard) tell();
}

/** Whoever listens is told once more, and finds it gone. */
export function endRunning(answerId: number): void {
  const run = running().get(answerId);
  running().delete(answerId);
  for (const tell of run?.heard ?? []) tell();
}

/** For a process that ends: all break off and keep what has come. @returns when the last one is written down. */
export async function leaveAll(): Promise<void> {
  const gone = [...running().values()].map((run) => new Promise<void>((resolve) => {
    const hear = () => [...running().values()].includes(run) || resolve();
    run.heard.add(hear);
    run.leave();
  }));
  await Promise.all(gone);
}
