/** The readers of `visible`, on a thread of their own. */
import { parentPort, workerData } from "node:worker_threads";
import type { Question, Readers, Told } from "./watching.ts";
import { Watch } from "./watch.ts";

const { servers, paths, story }: Readers = workerData;
const watch = new Watch(servers, paths, story);
const stop = watch.start();

async function answer(question: Question): Promise<number[]> {
  if ("seen" in question) return watch.until(question.seen, question.since);
  if ("gone" in question) return watch.untilGone(question.since);
  if ("back" in question) await watch.untilBack();
  if ("takenDown" in question) watch.takenDown = question.takenDown;
  if ("stop" in question) await stop();
  return [];
}

// What fails here ends the thread, and its owner is told.
parentPort?.on("message", (question: Question) => {
  void answer(question).then((times) => {
    const told: Told = { times, polls: watch.polls, mixed: watch.mixed };
    parentPort?.postMessage(told);
    if ("stop" in question) parentPort?.close();
  });
});
