/** The same check on the page itself, in its idle moments: where a browser lets no worker run. */
import type { Answered, Asked } from "./protocol.ts";
import { CheckQueue } from "./queue.ts";

export function checkHere(answer: (answered: Answered) => void): (asked: Asked) => void {
  const idle = (go: () => void) => ("requestIdleCallback" in window ? void requestIdleCallback(go, { timeout: 1_000 }) : void setTimeout(go, 50));
  const queue = new CheckQueue({ answer, later: idle, budget: 8 });
  return (asked) => idle(() => queue.take(asked));
}
