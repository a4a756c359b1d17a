/** What of an article a task is given, as the server has it: a page says only what is selected and wished. */
import { systemActor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { plainText } from "#lib/content/text";
import { readDraft } from "#lib/drafts/open";
import { attachedSources } from "#lib/sources/attached";
import { listTagNames } from "#lib/taxonomy/tags";
import type { AnswerRow } from "./answers-store.ts";
import { taskOf } from "./tasks/tasks.ts";
import type { TaskInput } from "./types.ts";

const system = systemActor("models");

/** Of `continue` what came as selected is what stands before the caret. */
export async function inputFor({ articleId, task, selection, wish }: Pick<AnswerRow, "articleId" | "task" | "selection" | "wish">): Promise<TaskInput> {
  const subject = await articleSubject(articleId, false);
  const { content: { kicker, headline, standfirst, body } } = await readDraft(subject);
  const goesOn = task === "continue";
  return {
    language: subject.row.language, kicker, headline, standfirst, body: paragraphs(plainText(body)), wish,
    selection: goesOn ? "" : selection, before: goesOn ? selection : "",
    names: task === "tags" ? await listTagNames(system, undefined) : [],
    sources: taskOf(task).sends.includes("sources") ? (await attachedSources(articleId)).map(({ number, name, date, passages }) => ({ number, name, date, passages })).filter(({ passages }) => passages.length > 0) : [],
  };
}

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "").join("\n\n");
