/** Pieces of an answer as they come over the line: one JSON document a line. */
import type { AnswerPiece } from "#lib/ai/types";
import { isState } from "./answers.ts";

/** UTF-16 units: an answer is shorter by far, and what never ends its line is none of ours. */
const longestLine = 8_000_000;

/** Those of one chunk together. @throws on a line that is no piece; one that is cut off at the end is left out. */
export async function* readPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<AnswerPiece[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) throw new Error("A line of an answer has no end.");
    const pieces = lines.filter((line) => line.trim() !== "").map(pieceOf);
    if (pieces.length > 0) yield pieces;
  }
}

/** Not every browser can go through a stream with `for await`. */
export async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

function pieceOf(line: string): AnswerPiece {
  const value: unknown = JSON.parse(line);
  if (!isPiece(value)) throw new Error("A line of an answer is no piece.");
  return value;
}

function isPiece(value: unknown): value is AnswerPiece {
  if (typeof value !== "object" || value === null) return false;
  const { round, state, model, failure, from, text } = value as Record<string, unknown>;
  return Number.isInteger(round) && isState(state) && typeof model === "string" && typeof failure === "string" && Number.isInteger(from) && Number(from) >= 0 && typeof text === "string";
}
