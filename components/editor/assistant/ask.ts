/** Asks the models for something. */
import type { Editor } from "@tiptap/core";
import type { RelativePosition } from "yjs";
import type { TaskName } from "#lib/ai/types";
import { comfortOf } from "../comfort/state.ts";
import type { Room } from "../context.ts";
import { newName } from "../new-name.ts";
import type { Shown } from "./answers.ts";
import { reworks } from "./reworks.ts";
import type { Held } from "./passage.ts";
import { holdCaret, selectedPassage, wordsBefore } from "./places.ts";
import { assistOf, loadAssistance, mayAsk, withOne } from "./state.ts";

type Question = { selection: string; wish: string; held: Held | null; caret: RelativePosition | null };
type Sent = { ok: true; answerId: number } | { ok: false; message: string | null };

/** Of a connection that broke off; a question sent twice under one name is one. */
const attempts = 2;
/** About the article as it is: without any words there is nothing to say. */
const aboutBody: ReadonlySet<TaskName> = new Set<TaskName>(["headlines", "standfirst", "summary", "questions", "tags", "social"]);

/** @param again an answer whose question is put once more, as it was. */
export async function ask(place: Room, task: TaskName, again: Shown | null = null): Promise<void> {
  const { room, t: { assistant: t } } = place;
  const state = assistOf(room);
  const editor = room.body.get();
  if (!mayAsk(room) || !editor || state.asking.get().has(task)) return;
  state.trouble.set("");
  const question = again ? sameQuestion(place, again) : newQuestion(place, editor, task);
  if (typeof question === "string") return state.trouble.set(question);
  withOne(state.asking, task, true);
  const sent = await send(place, task, question);
  withOne(state.asking, task, false);
  if (!sent.ok) return state.trouble.set(sent.message ?? t.notAsked);
  if (question.held) state.passages.set(sent.answerId, question.held);
  if (question.caret) state.carets.set(sent.answerId, question.caret);
  comfortOf(room).told.set(t.told.asked(t.task[task]));
  await loadAssistance(place);
  // What was asked for is drawn first; it may stand below all that can be asked for.
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`panel-answer-${sent.answerId}`)?.scrollIntoView({ block: "nearest" })));
}

function sameQuestion({ room }: Room, { id, selection, wish }: Shown): Question {
  const { passages, carets } = assistOf(room);
  return { selection, wish, held: passages.get(id) ?? null, caret: carets.get(id) ?? null };
}

/** Or why there is none. */
function newQuestion({ room, t: { assistant: t } }: Room, editor: Editor, task: TaskName): Question | string {
  const wish = assistOf(room).wish.get().trim();
  if (reworks(task)) {
    const selected = selectedPassage(room, editor);
    return selected ? { selection: selected.words, wish, held: selected.held, caret: null } : t.selectFirst;
  }
  if (task === "continue") {
    const before = wordsBefore(editor);
    return before.trim() === "" ? t.nothingBefore : { selection: before, wish, held: null, caret: holdCaret(editor) };
  }
  if (task === "draft") return { selection: assistOf(room).outline.get().trim(), wish, held: null, caret: null };
  return aboutBody.has(task) && editor.state.doc.textContent.trim() === "" ? t.nothingWritten : { selection: "", wish, held: null, caret: null };
}

async function send({ article }: Room, task: TaskName, { selection, wish }: Question): Promise<Sent> {
  const body = JSON.stringify({ task, asked: newName(), selection, wish });
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(`/api/assist/${article.id}`, { method: "POST", headers: { "content-type": "application/json" }, body, signal: AbortSignal.timeout(20_000) });
      const said: unknown = await response.json();
      const { answerId, message } = typeof said === "object" && said !== null ? (said as Record<string, unknown>) : {};
      return response.ok && typeof answerId === "number" ? { ok: true, answerId } : { ok: false, message: typeof message === "string" ? message : null };
    } catch {
      if (attempt === attempts) return { ok: false, message: null };
    }
  }
}

/** What has come stays. */
export async function stop(place: Room, { id }: Shown): Promise<void> {
  const { article, room, t: { assistant: t } } = place;
  const state = assistOf(room);
  const response = await fetch(`/api/assist/${article.id}/${id}/stop`, { method: "POST", signal: AbortSignal.timeout(20_000) }).catch(() => null);
  if (response?.ok) return state.say(id, null);
  const said: unknown = await response?.json().catch(() => null);
  state.say(id, { tone: "error", words: typeof said === "object" && said !== null && "message" in said ? String(said.message) : t.notStopped });
}
