/** The thread that reads what is hostile until it is passages: cutting a book into them takes a second, too. */
import { parentPort, workerData } from "node:worker_threads";
import { paragraphsIn } from "#lib/content/plain-lines";
import { decode } from "#lib/interchange/decode";
import { Refusal } from "#lib/kernel/refusal";
import { documentWords, pageWords } from "./page-words.ts";
import { passagesOf } from "./passages.ts";
import { pdfWords } from "./pdf-words.ts";
import type { ReadingAnswer, ReadingTask } from "./reading.ts";
import { withinLength } from "./within-length.ts";

/** Bytes of a plain text: three for each character of Chinese, and no text of more is kept. */
const mostBytes = 16 * 1024 * 1024;

async function read(task: ReadingTask): Promise<ReadingAnswer> {
  switch (task.read) {
    case "page": {
      const { paragraphs, ...said } = pageWords(task.page);
      return { ok: true, page: { ...said, passages: cut(paragraphs) } };
    }
    case "pdf": {
      const { paragraphs, ...said } = await pdfWords(task.bytes);
      return { ok: true, pdf: { ...said, passages: cut(paragraphs) } };
    }
    case "document":
      return { ok: true, passages: cut(documentWords(task.html)) };
    case "text":
      return { ok: true, passages: cut(paragraphsIn(withinLength(decode(task.bytes, task.charset, mostBytes).text))) };
    case "words":
      return { ok: true, passages: cut(paragraphsIn(task.text)) };
  }
}

function cut(paragraphs: readonly string[]): string[] {
  withinLength(paragraphs);
  return passagesOf(paragraphs);
}

async function answer(): Promise<ReadingAnswer> {
  try {
    return await read(workerData);
  } catch (error) {
    return { ok: false, code: error instanceof Refusal ? error.code : "source.damaged" };
  }
}

parentPort?.postMessage(await answer());
