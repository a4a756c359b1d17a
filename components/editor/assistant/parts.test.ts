import { expect, test } from "vitest";
import type { AnswerLine } from "#lib/ai/types";
import { asLines, partsOf } from "./parts.ts";
import { endsParagraph } from "./take.ts";
import { withTag } from "./with-tag.ts";
import { changesOf } from "./words-diff.ts";

const answer = (given: Partial<AnswerLine>) => ({ task: "rewrite" as const, shape: "text" as const, text: "", selection: "", ...given });

test("a text is one piece, without what a model says around it; its paragraphs become lines", () => {
  const parts = partsOf(answer({ text: "水库蓄满了。\n\n村庄收到了通知。", selection: "水库满了。" }), []);
  expect(parts).toEqual({ shape: "text", text: "水库蓄满了。\n\n村庄收到了通知。" });
  expect(parts?.shape === "text" && asLines(parts.text)).toBe("水库蓄满了。\n村庄收到了通知。");
});

test("what goes on from the caret does not repeat what stands there", () => {
  expect(partsOf(answer({ task: "continue", selection: "下游的村庄都收到了通知", text: "下游的村庄都收到了通知，两天后开闸。" }), [])).toEqual({ shape: "text", text: "，两天后开闸。" });
});

test("headlines and questions are lines, without numbers and full stops", () => {
  expect(partsOf(answer({ task: "headlines", shape: "lines", text: "1. 水库提前蓄满。\n2. 村庄收到通知" }), [])).toEqual({ shape: "lines", lines: ["水库提前蓄满", "村庄收到通知"] });
  expect(partsOf(answer({ task: "tags", shape: "lines", text: "#水利、Climate" }), ["climate"])).toEqual({ shape: "lines", lines: ["水利", "climate"] });
});

test("where nothing of it is what was asked for, there is nothing to take", () => {
  for (const text of ["", "……", "<think></think>"]) expect(partsOf(answer({ task: "headlines", shape: "lines", text }), []), text).toBe(null);
});

test("behind a full stop at the end of a paragraph a new one begins, elsewhere the sentence goes on", () => {
  for (const before of ["蓄满了。", "“蓄满了。”", "It is full.", "会怎样？ "]) expect(endsParagraph(before, true), before).toBe(true);
  for (const before of ["蓄满了", "蓄满了，", "It is"]) expect(endsParagraph(before, true), before).toBe(false);
  expect(endsParagraph("蓄满了。", false)).toBe(false);
});

test("a tag comes once, and no more than the field takes", () => {
  expect(withTag(["水利"], " 县城  经济 ")).toEqual(["水利", "县城 经济"]);
  expect(withTag(["水利"], "水利")).toBe("there");
  expect(withTag(Array.from({ length: 30 }, (_, at) => `标签${at}`), "水利")).toBe("full");
});

test("a difference tells what went and what came, in both languages", () => {
  const told = (before: string, after: string, language: "zh-CN" | "en") => changesOf(before, after, language).flatMap((run) => ("piece" in run && "text" in run.piece ? [`${{ same: "", added: "+", removed: "-", restyled: "~" }[run.is]}${run.piece.text}`] : []));
  expect(told("水库已经满了。", "水库已经蓄满了。", "zh-CN").join("|")).toContain("+");
  expect(told("The dam is full.", "The dam is nearly full.", "en")).toEqual(["The dam is ", "+nearly ", "full."]);
});
