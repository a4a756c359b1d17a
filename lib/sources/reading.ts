/** Reads pages, PDFs and documents in a thread of its own, which can be ended: what lies on the web can be made to take forever. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { refuse } from "#lib/kernel/refusal";

/** `now`: ISO 8601. `address`, `charset`: "" where unknown. */
export type PageGiven = { bytes: Uint8Array; address: string; charset: string; timeZone: string; now: string };
/** `day`: ISO 8601, "" unknown. `password`: the page asks for one. */
export type PageWords = { headline: string; author: string; site: string; day: string; paragraphs: string[]; password: boolean };
export type PdfWords = { headline: string; author: string; paragraphs: string[]; pages: number };

export type ReadingTask = { read: "page"; page: PageGiven } | { read: "pdf"; bytes: Uint8Array } | { read: "document"; html: string };
export type ReadingAnswer = { ok: true; page?: PageWords; pdf?: PdfWords; paragraphs?: string[] } | { ok: false; code: string };

/** Milliseconds; a PDF of 300 pages takes a few seconds on a busy machine. */
const patience = 60_000;
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };

/** Refuses "source.slow", "source.bomb", "source.damaged", "source.locked", and what the reading itself refuses. */
export async function readInThread(task: ReadingTask, time = patience): Promise<Extract<ReadingAnswer, { ok: true }>> {
  const answer = await inThread(task, time);
  return answer.ok ? answer : refuse(answer.code);
}

function inThread(task: ReadingTask, time: number): Promise<ReadingAnswer> {
  const worker = new Worker(workerFile(), { workerData: task, resourceLimits: memory, stdout: true, stderr: true });
  return new Promise<ReadingAnswer>((resolve) => {
    const late = setTimeout(() => resolve({ ok: false, code: "source.slow" }), time);
    const settle = (answer: ReadingAnswer) => {
      clearTimeout(late);
      resolve(answer);
    };
    worker.once("message", settle);
    // Out of memory is an error of the thread, not of the process.
    worker.once("error", () => settle({ ok: false, code: "source.bomb" }));
    worker.once("exit", () => settle({ ok: false, code: "source.damaged" }));
  }).finally(() => worker.terminate());
}

/** Node reads it as it lies; a bundle has no file of this name. */
function workerFile(): string {
  const beside = import.meta.dirname ? join(/* turbopackIgnore: true */ import.meta.dirname, "reading-worker.ts") : "";
  return beside !== "" && existsSync(/* turbopackIgnore: true */ beside) ? beside : join(/* turbopackIgnore: true */ process.cwd(), "lib", "sources", "reading-worker.ts");
}
