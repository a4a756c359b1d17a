/** Reads a Word document (.docx): its text as HTML, its pictures as they lie in it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { refuse } from "#lib/kernel/refusal";

/** `labelled`: its properties say that a machine made it. */
export type DocxAnswer = { ok: true; html: string; pictures: Uint8Array[]; labelled: boolean } | { ok: false; code: string };

/** Bytes of a document. */
export const largestDocument = 20 * 1024 * 1024;
/** Milliseconds; a book of 240,000 characters takes half a second. */
const patience = 30_000;
/** The address of a picture in the HTML ends with its place in the list. */
export const pictureIn = /^docx-picture:(\d+)$/;

/** A ZIP file; whether it is a document shows when it is opened. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The HTML is as hostile as the document: give it to `recognise`.
 * Refuses "import.documentTooLarge", "import.damaged", "import.bomb", "import.notDocx", "import.slow", "import.tooLarge".
 */
export async function readDocx(bytes: Uint8Array, time = patience): Promise<Extract<DocxAnswer, { ok: true }>> {
  if (bytes.length > largestDocument) refuse("import.documentTooLarge", { maximum: largestDocument / 1024 / 1024 });
  const answer = await inThread(bytes, time);
  return answer.ok ? answer : refuse(answer.code);
}

function inThread(bytes: Uint8Array, time: number): Promise<DocxAnswer> {
  const worker = new Worker(workerFile(), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 512 }, stdout: true, stderr: true });
  return new Promise<DocxAnswer>((resolve) => {
    const late = setTimeout(() => resolve({ ok: false, code: "import.slow" }), time);
    const settle = (answer: DocxAnswer) => {
      clearTimeout(late);
      resolve(answer);
    };
    worker.once("message", settle);
    // Out of memory is an error of the thread, not of the process.
    worker.once("error", () => settle({ ok: false, code: "import.bomb" }));
    worker.once("exit", () => settle({ ok: false, code: "import.damaged" }));
  }).finally(() => worker.terminate());
}

/** Node reads it as it lies; a bundle has no file of this name. */
function workerFile(): string {
  const beside = import.meta.dirname ? join(/* turbopackIgnore: true */ import.meta.dirname, "docx-worker.ts") : "";
  return beside !== "" && existsSync(/* turbopackIgnore: true */ beside) ? beside : join(/* turbopackIgnore: true */ process.cwd(), "lib", "interchange", "docx-worker.ts");
}
