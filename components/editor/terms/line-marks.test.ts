import { expect, test } from "vitest";
import type { FactBlock } from "#lib/facts/blocks";
import { articleHits, type Standing } from "#lib/terms/hits";
import { makeMatcher } from "#lib/terms/match";
import { termLineMarks, together } from "./line-marks.ts";

const block = (kind: FactBlock["kind"], text: string): FactBlock => ({ kind, text, pos: 0, textblock: -1, pieces: [], generated: [] });
const term = (words: string, severity: "block" | "warn") => ({ term: words, replacement: "", reason: "", severity, exceptions: [], source: "" });
const matcher = makeMatcher([term("震憾", "block"), term("迫不急待", "warn")]);
const blocks = [block("headline", "震憾一夜，迫不急待"), block("standfirst", "震憾")];
const marked = (value: string, standing: Standing[] = []) => termLineMarks(articleHits(blocks, matcher, standing), "headline", value).map(({ from, to, look }) => `${value.slice(from, to)} ${look}`);

test("hits of a line are marked in it, and move with what is typed before them", () => {
  expect(marked("震憾一夜，迫不急待")).toEqual(["震憾 block", "迫不急待 warn"]);
  expect(marked("震憾的一夜，迫不急待")).toEqual(["震憾 block", "迫不急待 warn"]);
  expect(marked("震撼一夜，迫不急待")).toEqual(["迫不急待 warn"]);
});

test("what somebody let stand is not marked", () => {
  const stood = { id: 1, term: "震憾", sentence: "震憾一夜，迫不急待", severity: "block", reason: "书名", by: "甲", at: "" } as const;
  expect(marked("震憾一夜，迫不急待", [stood])).toEqual(["迫不急待 warn"]);
});

test("a claim that lies over a term gives way to it, others keep their place", () => {
  const mark = (from: number, to: number, look: string) => ({ from, to, look, key: look });
  expect(together([mark(3, 5, "block")], [mark(0, 2, "open"), mark(4, 8, "bad")]).map(({ look }) => look)).toEqual(["open", "block"]);
});
