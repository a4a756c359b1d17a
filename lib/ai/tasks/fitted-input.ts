/** Cuts what comes with a task to what a model can read. */
import type { TaskInput } from "#lib/ai/types";
import { choosePassages } from "./choose-passages.ts";
import { fitted, fittedEnd } from "./material.ts";
import type { Task } from "./task.ts";
import { estimateTokens } from "./tokens.ts";

/** `left`: UTF-16 units of body and text before the caret that the model will not see; `leftOut`: passages of sources. */
export type FittedInput = { input: TaskInput; left: number; leftOut: number };

/**
 * The input with body and text before the caret cut so that the whole prompt takes at most so many tokens by `estimateTokens`.
 * What is selected is never cut, since it is to be replaced: null where it does not fit, or is so long that a rewritten one would break off.
 */
export function fittedInput(task: Task, input: TaskInput, tokens: number): FittedInput | null {
  // What comes back may be longer than what was given; half leaves room for that.
  if (task.needs === "selection" && estimateTokens(input.selection) > task.mostOutput / 2) return null;
  if (costOf(task, input) <= tokens) return { input, left: 0, leftOut: 0 };
  const fewer = input.sources.length > 0 ? withFewerPassages(task, input, tokens) : null;
  if (fewer || task.needs === "sources") return fewer;
  const passages = input.sources.reduce((sum, source) => sum + source.passages.length, 0);
  return withLessText(task, { ...input, sources: [] }, tokens, passages);
}

function withLessText(task: Task, input: TaskInput, tokens: number, leftOut: number): FittedInput | null {
  const room = tokens - costOf(task, { ...input, body: "", before: "" }) - spare;
  if (room <= 0) return null;
  const before = task.sends.includes("before") ? fittedEnd(input.before, Math.ceil(room / 2)) : { text: input.before, left: 0 };
  const rest = task.sends.includes("before") ? room - estimateTokens(before.text) : room;
  const body = task.sends.includes("body") ? fitted(input.body, rest) : { text: input.body, left: 0 };
  const cut = { ...input, before: before.text, body: body.text };
  return costOf(task, cut) <= tokens ? { input: cut, left: before.left + body.left, leftOut } : null;
}

function withFewerPassages(task: Task, input: TaskInput, tokens: number): FittedInput | null {
  const room = tokens - costOf(task, { ...input, sources: [] }) - spare;
  const { sources, left } = choosePassages(input.sources, [input.headline, input.standfirst, input.selection, input.wish].join("\n"), room);
  const cut = { ...input, sources };
  return sources.some(({ passages }) => passages.some((passage) => passage !== "")) && costOf(task, cut) <= tokens ? { input: cut, left: 0, leftOut: left } : null;
}

/** Markers around two sections, and what neutralising adds to ordinary text. */
const spare = 160;

function costOf(task: Task, input: TaskInput): number {
  const { instructions, prompt } = task.prompt(input);
  return estimateTokens(instructions) + estimateTokens(prompt);
}
