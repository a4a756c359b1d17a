/** What a task is, and how one is made of its words. */
import type { AnswerShape, Prompt, TaskInput, TaskName } from "#lib/ai/types";
import type { Lang } from "#lib/i18n/languages";
import { sourceLines } from "./choose-passages.ts";
import { houseRules, type TaskWords } from "./house-rules.ts";
import { material, type Section } from "./material.ts";

/** What must not be empty for a task to make sense. `subject`: anything to start from, be it the wish. */
export type Need = "selection" | "body" | "before" | "subject" | "sources";

/** Pieces of the article a prompt can carry, in the order in which they stand there. */
export const parts = ["kicker", "headline", "standfirst", "body", "before", "selection", "names", "sources"] as const;
export type Part = (typeof parts)[number];

export type Task = {
  name: TaskName;
  /** Goes up with every change of words that a model could answer differently. */
  version: number;
  shape: AnswerShape;
  /** Tokens of the answer; what a model thinks before it comes on top. */
  mostOutput: number;
  needs: Need;
  /** What is sent besides the wish, which is sent always. */
  sends: readonly Part[];
  /** All of them work on text that no reader has yet. */
  readsDrafts: true;
  prompt(input: TaskInput): Prompt;
  /**
   * What of an answer can be used, null if nothing can. `lines`: each a proposal, in the order of the model.
   * `text`: one element, its paragraphs parted by "\n\n". Plain text either way, to be shown as text and never as HTML.
   */
  read(answer: string, input: TaskInput): string[] | null;
};

export type TaskPlan = Omit<Task, "readsDrafts" | "prompt"> & { words: Record<Lang, TaskWords> };

/** A task with its prompt. */
export function taskFrom({ words, ...plan }: TaskPlan): Task {
  return {
    ...plan,
    readsDrafts: true,
    prompt: (input) => ({
      instructions: houseRules(input.language, words[input.language]),
      prompt: material(input.language, sectionsOf(plan.sends, input), words[input.language].ask),
    }),
  };
}

const sectionNames: Record<Lang, Record<Part | "wish", string>> = {
  "zh-CN": { kicker: "引题", headline: "标题", standfirst: "导读", body: "正文", before: "光标之前", selection: "选中的文字", names: "可选的标签", sources: "来源", wish: "编辑的要求" },
  en: { kicker: "Kicker", headline: "Headline", standfirst: "Standfirst", body: "Body", before: "Before the caret", selection: "Selection", names: "Tags to choose from", sources: "Sources", wish: "Editor's wish" },
};

function sectionsOf(sends: readonly Part[], input: TaskInput): Section[] {
  const names = sectionNames[input.language];
  const sent = parts.filter((part) => sends.includes(part) && !isSaidAlready(part, sends, input));
  return [...sent.map((part) => ({ name: names[part], text: textOf(part, input) })), { name: names.wish, text: input.wish }];
}

/** A body that is selected as a whole, or ends at the caret, would be paid for twice. */
function isSaidAlready(part: Part, sends: readonly Part[], { body, selection, before }: TaskInput): boolean {
  if (part !== "body") return false;
  return (sends.includes("selection") && body.trim() === selection.trim()) || (sends.includes("before") && before.trim().endsWith(body.trim()));
}

/** A piece of the article as it is sent; names on lines of their own. */
export function textOf(part: Part, input: TaskInput): string {
  if (part === "sources") return sourceLines(input.sources);
  return part === "names" ? input.names.map((name) => name.replace(/\s+/g, " ").trim()).join("\n") : input[part];
}
