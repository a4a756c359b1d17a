/** What was asked of the models for one article, and what may be asked now. */
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { query } from "#lib/kernel/query";
import { type AnswerRow, findAnswersOf, findTakes } from "./answers-store.ts";
import { lineOf } from "./key.ts";
import { findModels } from "./models-store.ts";
import { whyNot } from "./routing.ts";
import { runningOf } from "./running.ts";
import { modelSettings } from "./settings.ts";
import { askingOf } from "./tasks/asking.ts";
import { taskOf } from "./tasks/tasks.ts";
import type { AnswerLine, Assistance } from "./types.ts";

const most = 30;

/** Newest first; `models` are those that are asked in their order. */
export const openAssistance: (actor: Actor, articleId: number) => Promise<Assistance> = query({
  can: "model.ask",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ subject }) => {
    const settings = await modelSettings();
    const rows = await findAnswersOf(subject.row.id, most);
    const takes = await findTakes(rows.map(({ answer }) => answer.id));
    const models = (await findModels()).map(lineOf).filter((model) => whyNot(model, askingOf("rewrite"), settings) === null);
    return {
      models: models.map(({ id, name, maker, filing, hosting }) => ({ id, name, maker, filing, hosting })),
      answers: rows.map(({ answer, name }) => answerLine(answer, name, takes.filter(({ answerId }) => answerId === answer.id))),
    };
  },
});

export function answerLine(answer: AnswerRow, name: string, takes: readonly { part: number; name: string }[]): AnswerLine {
  const run = runningOf(answer.id);
  return {
    id: answer.id, task: answer.task, shape: taskOf(answer.task).shape, leftOut: answer.leftOut, shown: answer.shown, selection: answer.selection, wish: answer.wish,
    state: run && answer.endedAt === null ? run.state : answer.state, text: run && answer.endedAt === null ? run.text : answer.text, model: run?.model || answer.model, failure: answer.failure,
    by: answer.personId, name, at: answer.createdAt.toISOString(), takes: takes.map(({ part, name: by }) => ({ part, name: by })),
  };
}
