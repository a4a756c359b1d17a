import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { docFromMarkdown } from "#lib/content/markdown";
import { bodyOf, generated, sketchOf } from "#lib/labels/testing";
import type { Doc } from "#lib/content/types";
import { insertionBelow } from "../generated/put.ts";
import { behind, stateOf, testSchema } from "../suggest/testing.ts";

const { attrs } = generated();
const plainly = (...paragraphs: string[]) => EditorState.create({ schema: testSchema, doc: testSchema.nodeFromJSON(bodyOf(...paragraphs)) });

test("words come below the paragraph they belong to, each line a marked paragraph of its own", () => {
  const state = plainly("第一段。", "第二段。");
  const tr = insertionBelow(state, "机器写的\n\n又一段", attrs, behind(state, "第一"));
  expect(tr && sketchOf(tr.doc.toJSON() as Doc)).toEqual(["第一段。", "‹机器写的›", "‹又一段›", "第二段。"]);
  expect(tr?.selection.$from.parent.textContent).toBe("又一段");
});

test("also at the very end, in lists and cells, and below what takes no marks", () => {
  for (const markdown of ["一段话", "- 一段话", "> 一段话", "| 一段话 | 乙 |\n|---|---|\n| 一 | 二 |", "```\n一段话\n```", "## 一段话"]) {
    const state = stateOf(markdown);
    for (const at of [behind(state, "一段"), state.doc.content.size]) {
      const tr = insertionBelow(state, "机器写的", attrs, at);
      tr?.doc.check();
      const marked: string[] = [];
      tr?.doc.descendants((node) => void (node.marks.some(({ type }) => type.name === "generated") && marked.push(node.text ?? "")));
      expect(marked, markdown).toEqual(["机器写的"]);
    }
  }
});

test("nothing to put in puts nothing in", () => {
  expect(insertionBelow(plainly("甲"), " \n", attrs, 1)).toBe(null);
  expect(docFromMarkdown("甲").content).toHaveLength(1);
});
