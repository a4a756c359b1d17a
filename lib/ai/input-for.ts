/** What of an article a task is given, as the server has it: a page says only what is selected and wished. */
import { systemActor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { plainText } from "#lib/content/text";
import { readDraft } from "#lib/drafts/open";
import { inTurns } from "#lib/facts/turns";
import { attachedSources } from "#lib/sources/attached";
import { listTagNames } from "#lib/taxonomy/tags";
import type { AnswerRow } from "./answers-store.ts";
import { choosingPassages } from "./tasks/choose-passages.ts";
import { taskOf } from "./tasks/tasks.ts";
import type { ShownSource, TaskInput } from "./types.ts";

const system = systemActor("models");

/** Of all sources together: three times what a long report needs, and little enough that nobody waits while it is sorted. In tokens. */
const mostOfSources = 60_000;

/** `leftOut`: passages of sources that are too many for any model; `sources`: which ones they are. */
export type GivenInput = { input: TaskInput; leftOut: number; sources: ShownSource[] };

/** Of `continue` what came as selected is what stands before the caret. */
export async function inputFor({ articleId, task, selection, wish }: Pick<AnswerRow, "articleId" | "task" | "selection" | "wish">): Promise<GivenInput> {
  const subject = await articleSubject(articleId, false);
  const { content: { kicker, headline, standfirst, body } } = await readDraft(subject);
  const goesOn = task === "continue";
  const { sends } = taskOf(task);
  const attached = sends.includes("sources") ? (await attachedSources(articleId)).filter(({ passages }) => passages.length > 0) : [];
  const given = attached.map(({ number, name, date, passages }) => ({ number, name, date, passages }));
  const { sources, left } = await inTurns(choosingPassages(given, [headline, standfirst, selection, wish].join("\n"), mostOfSources));
  const names = sends.includes("names") ? await listTagNames(system, undefined) : [];
  const input = { language: subject.row.language, kicker, headline, standfirst, body: paragraphs(plainText(body)), wish, selection: goesOn ? "" : selection, before: goesOn ? selection : "", names, sources };
  return { input, leftOut: left, sources: attached.map(({ number, sourceId, hash }) => ({ number, sourceId, hash })) };
}

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== "").join("\n\n");
