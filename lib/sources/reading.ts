/** Reads pages, PDFs, documents and texts in a thread of its own, which can be ended: what lies on the web can be made to take forever, and all memory. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { once } from "#lib/kernel/process";
import { refuse } from "#lib/kernel/refusal";

/** `now`: ISO 8601. `address`, `charset`: "" where unknown. */
export type PageGiven = { bytes: Uint8Array; address: string; charset: string; timeZone: string; now: string };
/** `day`: ISO 8601, "" unknown. `password`: the page asks for one. */
export type PageWords = { headline: string; author: string; site: string; day: string; passages: string[]; password: boolean };
export type PdfWords = { headline: string; author: string; passages: string[]; pages: number };

export type ReadingTask = { read: "page"; page: PageGiven } | { read: "pdf"; bytes: Uint8Array } | { read: "document"; html: string } | { read: "text"; bytes: Uint8Array; charset: string } | { read: "words"; text: string };
export type ReadingAnswer = { ok: true; page?: PageWords; pdf?: PdfWords; passages?: string[] } | { ok: false; code: string };

/** Milliseconds; a PDF of 300 pages takes a few seconds on a busy machine. */
const patience = 60_000;
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };
/** Bytes outside of the heap, of which `memory` knows nothing: what streams of a PDF unpack to. */
const mostOutside = 512 * 1024 * 1024;
/** Milliseconds between two looks at them. */
const lookEvery = 100;
/** Threads at once; who comes then waits. */
const mostAtOnce = 2;

/** Refuses "source.slow", "source.bomb", "source.damaged", "source.locked", and what the reading itself refuses. `time`: milliseconds, without waiting for a thread. */
export async function readInThread(task: ReadingTask, time = patience): Promise<Extract<ReadingAnswer, { ok: true }>> {
  const line = once("reading-line", () => ({ running: 0, waiting: [] as (() => void)[] }));
  if (line.running >= mostAtOnce) await new Promise<void>((resolve) => line.waiting.push(resolve));
  else line.running++;
  try {
    const answer = await inThread(task, time);
    return answer.ok ? answer : refuse(answer.code);
  } finally {
    const next = line.waiting.shift();
    // Its place goes to who waits, or is free.
    if (next) next();
    else line.running--;
  }
}

function inThread(task: ReadingTask, time: number): Promise<ReadingAnswer> {
  const worker = new Worker(workerFile(), { workerData: task, resourceLimits: memory, stdout: true, stderr: true });
  let stop = () => {};
  return new Promise<ReadingAnswer>((resolve) => {
    const late = setTimeout(() => resolve({ ok: false, code: "source.slow" }), time);
    const look = setInterval(() => void bytesOutside(worker).then((bytes) => bytes > mostOutside && resolve({ ok: false, code: "source.bomb" })), lookEvery);
    stop = () => {
      clearTimeout(late);
      clearInterval(look);
    };
    worker.once("message", resolve);
    // Out of memory is an error of the thread, not of the process.
    worker.once("error", () => resolve({ ok: false, code: "source.bomb" }));
    worker.once("exit", () => resolve({ ok: false, code: "source.damaged" }));
  }).finally(() => {
    stop();
    return worker.terminate();
  });
}

/** Asked of the thread in the midst of its work; 0 where it has ended. */
async function bytesOutside(worker: Worker): Promise<number> {
  return worker.getHeapStatistics().then(({ external_memory: bytes }) => bytes, () => 0);
}

/** Node reads it as it lies; a bundle has no file of this name. */
function workerFile(): string {
  const beside = import.meta.dirname ? join(/* turbopackIgnore: true */ import.meta.dirname, "reading-worker.ts") : "";
  return beside !== "" && existsSync(/* turbopackIgnore: true */ beside) ? beside : join(/* turbopackIgnore: true */ process.cwd(), "lib", "sources", "reading-worker.ts");
}
