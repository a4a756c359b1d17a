/** Checks facts beside the page, so that no key ever waits for it. */
import type { Asked, Ready } from "./protocol.ts";
import { CheckQueue } from "./queue.ts";

const queue = new CheckQueue({ answer: (answered) => postMessage(answered), later: (go) => setTimeout(go, 0), budget: 40 });
addEventListener("message", ({ data }: MessageEvent<Asked>) => queue.take(data));
postMessage({ ready: true } satisfies Ready);
