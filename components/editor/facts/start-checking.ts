/** Starts the worker, or goes on without one. */
import type { Answered, Asked, Ready } from "./protocol.ts";

export type Checking = { ask: (asked: Asked) => void; stop: () => void };

/** @param lost called where the worker could not be started: what was asked until then has to be asked again. */
export function startChecking(answer: (answered: Answered) => void, lost: () => void): Checking {
  let stopped = false;
  let ask: (asked: Asked) => void = () => {};
  let worker: Worker | null = null;
  const again = () => void goOnHere();
  const goOnHere = async (): Promise<void> => {
    worker?.terminate();
    worker = null;
    const here = await import("./check-here.ts").catch(() => null);
    if (stopped) return;
    // Neither file is kept on the device, and there are no sources without a network either.
    if (here === null) return addEventListener("online", again, { once: true });
    const { checkHere } = here;
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
      removeEventListener("online", again);
      worker?.terminate();
    },
  };
}
