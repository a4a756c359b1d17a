import { expect, test } from "vitest";
import type { AnswerLine, AnswerPiece } from "#lib/ai/types";
import { apply, merge, type Shown } from "./answers.ts";

const line = (given: Partial<Shown> = {}): Shown => ({ id: 1, task: "rewrite", shape: "text", selection: "原文", wish: "", state: "waiting", text: "", model: "", failure: "", leftOut: 0, shown: [], by: 7, name: "甲", at: "2026-11-27T00:00:00.000Z", takes: [], round: 0, changed: false, lost: false, ...given });
const piece = (given: Partial<AnswerPiece>): AnswerPiece => ({ round: 1, state: "writing", model: "一号", failure: "", from: 0, text: "", ...given });
const loaded = (given: Partial<AnswerLine>): AnswerLine => {
  const { round: _round, changed: _changed, lost: _lost, ...plain } = line();
  return { ...plain, ...given };
};
const through = (...pieces: AnswerPiece[]) => pieces.reduce<Shown | null>((now, each) => now && apply(now, each), line());

test("pieces go one behind the other until the answer has ended, and what has ended stays", () => {
  const done = through(piece({ text: "水库" }), piece({ from: 2, text: "蓄满" }), piece({ from: 4, text: "了。" }), piece({ state: "done", text: "水库蓄满了。" }));
  expect(done).toMatchObject({ text: "水库蓄满了。", state: "done", model: "一号", changed: false });
  expect(done && apply(done, piece({ text: "又来" }))).toBe(done);
});

test("another model begins anew, and that is said", () => {
  const other = through(piece({ text: "写到一半" }), piece({ round: 2, model: "二号", state: "waiting" }), piece({ round: 2, model: "二号", text: "重写" }));
  expect(other).toMatchObject({ text: "重写", model: "二号", round: 2, changed: true });
});

test("a connection that was made anew begins with the whole; a gap is no text", () => {
  const before = line({ text: "写到这", round: 1, state: "writing" });
  expect(apply(before, piece({ text: "写到这里了" }))?.text).toBe("写到这里了");
  expect(apply(before, piece({ from: 9, text: "后面" }))).toBe(null);
  expect(apply(before, piece({ round: 2, from: 2, text: "后面" }))).toBe(null);
});

test("a piece that brings nothing new changes nothing", () => {
  const before = line({ text: "水库", round: 1, state: "writing", model: "一号" });
  expect(apply(before, piece({ text: "水库" }))).toBe(before);
});

test("a list is believed, but for what is followed here and for what is younger than it", () => {
  const [followed, ended, younger] = [line({ id: 2, text: "写到这里", state: "writing", round: 1 }), line({ id: 3, text: "写完了", state: "done" }), line({ id: 9 })];
  const merged = merge([younger, ended, followed], [loaded({ id: 4, state: "done", text: "同事问的" }), loaded({ id: 3, text: "写", state: "writing", takes: [{ part: -1, name: "乙" }] }), loaded({ id: 2, text: "写到", state: "writing" })], new Set([2]));
  expect(merged.map(({ id, text }) => [id, text])).toEqual([[9, ""], [4, "同事问的"], [3, "写完了"], [2, "写到这里"]]);
  expect(merged[2]?.takes).toEqual([{ part: -1, name: "乙" }]);
});

test("a list that says nothing new is the same list; an end is taken from it", () => {
  const known = [line({ id: 2, text: "写到", state: "writing" })];
  expect(merge(known, [loaded({ id: 2, text: "写到", state: "writing" })], new Set())).toBe(known);
  expect(merge(known, [loaded({ id: 2, text: "写到", state: "stopped" })], new Set([2]))[0]?.state).toBe("stopped");
});
