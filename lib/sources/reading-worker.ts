/** The thread that reads what is hostile until it is passages: cutting a book into them takes a second, too. */
import { parentPort, workerData } from "node:worker_threads";
import { paragraphsIn } from "#lib/content/plain-lines";
import { Refusal } from "#lib/kernel/refusal";
import { passagesOf } from "./passages.ts";
import { plainWords } from "./plain-words.ts";
import type { ReadingAnswer, ReadingTask } from "./reading.ts";
import { withinLength } from "./within-length.ts";

/** Each reading loads only what it reads with: a thread begins with nothing, and all of it takes longer than most pages. */
async function read(task: ReadingTask): Promise<ReadingAnswer> {
  switch (task.read) {
    case "page": {
      const { pageWords } = await import("./page-words.ts");
      const { paragraphs, ...said } = pageWords(task.page);
      return { ok: true, page: { ...said, passages: cut(paragraphs) } };
    }
    case "pdf": {
      const { pdfWords } = await import("./pdf-words.ts");
      const { paragraphs, ...said } = await pdfWords(task.bytes);
      return { ok: true, pdf: { ...said, passages: cut(paragraphs) } };
    }
    case "document": {
      const { documentWords } = await import("./page-words.ts");
      return { ok: true, passages: cut(documentWords(task.html)) };
    }
    case "text":
      return { ok: true, passages: plainWords(task.bytes, task.charset) };
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
