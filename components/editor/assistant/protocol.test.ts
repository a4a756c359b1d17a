import { expect, test } from "vitest";
import type { AnswerPiece } from "#lib/ai/types";
import { readPieces } from "./protocol.ts";

const piece = (text: string): AnswerPiece => ({ round: 1, state: "writing", model: "一号", failure: "", from: 0, text });
const written = (...texts: string[]) => new TextEncoder().encode(texts.map((text) => `${JSON.stringify(piece(text))}\n`).join(""));

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function textsOf(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  for await (const pieces of readPieces(chunks)) texts.push(...pieces.map(({ text }) => text));
  return texts;
}

test("lines come whole wherever the network cuts them, also within a letter", async () => {
  for (const size of [1, 2, 5, 64, 10_000]) expect(await textsOf(cut(written("水库", "“蓄满”\n了", "🌊"), size)), String(size)).toEqual(["水库", "“蓄满”\n了", "🌊"]);
});

test("a line that breaks off at the end is left out", async () => {
  const bytes = written("水库", "蓄满");
  expect(await textsOf(cut(bytes.slice(0, -4), 7))).toEqual(["水库"]);
});

test("what is no piece is refused", async () => {
  for (const line of ["<!doctype html>", "null", "{}", '{"round":1,"state":"odd","model":"","failure":"","from":0,"text":""}', '{"round":1,"state":"done","model":"","failure":"","from":-1,"text":""}']) await expect(textsOf(cut(new TextEncoder().encode(`${line}\n`), 8)), line).rejects.toThrow();
});
