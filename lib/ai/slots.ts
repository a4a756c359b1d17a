/** How many calls a model has at once, in this process; more wait in the order in which they came. */
import { once } from "#lib/kernel/process";

type Queue = { taken: number; waiting: (() => void)[] };
const queues = () => once("model-slots", () => new Map<number, Queue>());

function queueOf(modelId: number): Queue {
  const queue = queues().get(modelId) ?? { taken: 0, waiting: [] };
  queues().set(modelId, queue);
  return queue;
}

export function hasRoom(modelId: number, atOnce: number): boolean {
  return queueOf(modelId).taken < atOnce;
}

/** Waits for room. @returns what gives it back, to be called once. @throws the signal's reason. */
export async function takeSlot(modelId: number, atOnce: number, signal: AbortSignal): Promise<() => void> {
  const queue = queueOf(modelId);
  signal.throwIfAborted();
  if (queue.taken >= atOnce) await turn(queue, signal);
  else queue.taken++;
  let given = false;
  return () => {
    if (given) return;
    given = true;
    // The place goes on to the next in the row: nobody can slip in between.
    const next = queue.waiting.shift();
    if (next) next();
    else queue.taken--;
  };
}

function turn(queue: Queue, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = () => {
      signal.removeEventListener("abort", leave);
      resolve();
    };
    const leave = () => {
      queue.waiting = queue.waiting.filter((other) => other !== go);
      reject(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
    queue.waiting.push(go);
  });
}
