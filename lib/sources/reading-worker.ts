/** The thread that reads what is hostile until it is text. */
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#lib/kernel/refusal";
import { documentWords, pageWords } from "./page-words.ts";
import { pdfWords } from "./pdf-words.ts";
import type { ReadingAnswer, ReadingTask } from "./reading.ts";

async function read(task: ReadingTask): Promise<ReadingAnswer> {
  if (task.read === "page") return { ok: true, page: pageWords(task.page) };
  if (task.read === "document") return { ok: true, paragraphs: documentWords(task.html) };
  return { ok: true, pdf: await pdfWords(task.bytes) };
}

async function answer(): Promise<ReadingAnswer> {
  try {
    return await read(workerData);
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : "source.damaged" };
  }
}

parentPort?.postMessage(await answer());
