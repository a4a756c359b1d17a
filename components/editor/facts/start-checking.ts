/** Starts the worker, or goes on without one. */
import type { Answered, Asked, Ready } from "./protocol.ts";

export type Checking = { ask: (asked: Asked) => void; stop: () => void };

/** @param lost called where the worker could not be started: what was asked until then has to be asked again. */
export function startChecking(answer: (answered: Answered) => void, lost: () => void): Checking {
  let stopped = false;
  let ask: (asked: Asked) => void = () => {};
  let worker: Worker | null = null;
  const goOnHere = async () => {
    worker?.terminate();
    worker = null;
    const { checkHere } = await import("./check-here.ts");
    if (stopped) return;
    ask = checkHere(answer);
    lost();
  };
  try {
    const started = new Worker(new URL("./worker.ts", import.meta.url));
    started.addEventListener("message", ({ data }: MessageEvent<Answered | Ready>) => {
      if (!("ready" in data)) answer(data);
    });
    // It could not be loaded, or something in it broke: the text goes on being checked.
    started.addEventListener("error", (event) => {
      event.preventDefault();
      void goOnHere();
    }, { once: true });
    worker = started;
    ask = (asked) => started.postMessage(asked);
  } catch {
    void goOnHere();
  }
  return {
    ask: (asked) => ask(asked),
    stop: () => {
      stopped = true;
      worker?.terminate();
    },
  };
}
