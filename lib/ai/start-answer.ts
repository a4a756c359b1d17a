/** Somebody asks the models for something: what is asked is written down first, then `writeAnswer` goes and asks. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { cleanText } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { countRunning, findAsked, insertAnswer } from "./answers-store.ts";
import { lineOf } from "./key.ts";
import { inputFor } from "./input-for.ts";
import { findModels } from "./models-store.ts";
import { route } from "./routing.ts";
import { modelSettings } from "./settings.ts";
import { askingOf } from "./tasks/asking.ts";
import { hasWhatItNeeds, taskOf } from "./tasks/tasks.ts";
import { taskNames } from "./types.ts";

/** Of one person; more would only wait for each other. */
export const mostAtOnce = 6;
/** UTF-16 units. */
const longest = { selection: 60_000, wish: 1_000 };
const words = (most: number) => z.string().max(most * 2).transform((raw) => cleanText(raw).trim()).pipe(z.string().max(most)).default("");

export const startInput = z.object({
  articleId: z.int().positive(),
  task: z.enum(taskNames),
  /** A new name that the page gives: sent twice it is one. */
  asked: z.string().regex(/^[0-9a-z]{16,60}$/),
  selection: words(longest.selection),
  wish: words(longest.wish),
});

/** Refuses "model.none" without a model that may be asked, "model.noneForDrafts" and "model.noneForSources" where none may see them, "model.nothingSelected", "model.nothingThere" and "model.noSources" where there is nothing to work on, "model.tooMany". */
export const startAnswer = command({
  name: "answer.start",
  can: "model.ask",
  input: startInput,
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  // Sources may be as long as books: nobody who writes in the article waits for them.
  prepare: async (input, _subject, actor) => {
    const personId = personBehind(actor) ?? 0;
    return (await findAsked(personId, input.asked)) ? null : hindrance(input, personId);
  },
  run: async ({ actor, input: { articleId, task, asked, selection, wish }, prepared }) => {
    if (actor.kind !== "person") return refuse("access.denied");
    const before = await findAsked(actor.id, asked);
    if (before) return { value: { answerId: before.id, again: true }, about: { kind: "article", id: articleId }, detail: { task, again: true } };
    const stands = prepared ?? (await tooMany(actor.id));
    if (stands) refuse(stands, { maximum: mostAtOnce });
    const row = (await insertAnswer({ articleId, personId: actor.id, task, asked, selection, wish })) ?? refuse("model.tooMany", { maximum: mostAtOnce });
    return { value: { answerId: row.id, again: false }, about: { kind: "article", id: articleId }, detail: { task, answer: row.id, characters: selection.length } };
  },
});

const tooMany = async (personId: number) => ((await countRunning(personId)) >= mostAtOnce ? "model.tooMany" : null);

/** Why it cannot be asked; what is cheap to know first. */
async function hindrance(given: z.output<typeof startInput>, personId: number): Promise<string | null> {
  const asking = askingOf(given.task);
  if (asking.selection && given.selection === "") return "model.nothingSelected";
  const { asked, left } = route((await findModels()).map(lineOf), asking, await modelSettings());
  if (asked.length === 0) return left.some(({ why }) => why === "sources") ? "model.noneForSources" : left.some(({ why }) => why === "drafts") ? "model.noneForDrafts" : "model.none";
  const many = await tooMany(personId);
  if (many) return many;
  const { input } = await inputFor(given);
  return hasWhatItNeeds(taskOf(given.task), input) ? null : asking.sources ? "model.noSources" : "model.nothingThere";
}
