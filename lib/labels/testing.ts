/** For tests: texts in which a machine's words stand between ‹ and ›. */
import { textRun } from "#lib/content/marks";
import type { Block, Doc, Generated, Paragraph, Text } from "#lib/content/types";

export function generated(id = "g1", given: Partial<Generated["attrs"]> = {}): Generated {
  return { type: "generated", attrs: { id, model: "测试模型", by: 7, name: "甲", at: "2026-11-01T00:00:00.000Z", ...given } };
}

/** "一‹二›三" as runs. */
export function runsOf(sketched: string, mark: Generated = generated()): Text[] {
  return sketched.split(/(‹[^›]*›)/u).filter((part) => part !== "").map((part) => (part.startsWith("‹") ? textRun(part.slice(1, -1), [mark]) : textRun(part)));
}

/** A body of paragraphs. */
export function bodyOf(...paragraphs: string[]): Doc {
  return { type: "doc", content: paragraphs.map((sketched): Paragraph => ({ type: "paragraph", content: runsOf(sketched) })) };
}

/** The other way: what a machine made in each line of a body. */
export function sketchOf(doc: Doc): string[] {
  return doc.content.map((block: Block) => ("content" in block ? (block.content ?? []) : []).map((run) => ("text" in run && typeof run.text === "string" ? ("marks" in run && run.marks?.some(({ type }) => type === "generated") ? `‹${run.text}›` : run.text) : "")).join("").replaceAll("›‹", ""));
}
