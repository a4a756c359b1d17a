/** Somebody takes what a model proposed: it goes on record as the machine's before it stands in the text. */
import { z } from "zod";
import { articleSubject } from "#lib/articles/subject";
import { letterPairs } from "#lib/content/letter-pairs";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { acceptInput, keep } from "#lib/labels/accept";
import { findAnswer, findTakes, insertTake } from "./answers-store.ts";

const takeInput = acceptInput.omit({ model: true, note: true }).extend({
  answerId: z.int().positive(),
  /** Which line or paragraph of the answer, from 0; -1: all of it. */
  part: z.int().min(-1).max(10_000),
});
/** Words go on record as they were taken. What somebody changes in them before is theirs to answer for, but still the machine's until it was rewritten. */
const leastShared = 0.3;
/** How much longer than the answer words may have become; more is not compared, which would take time. */
const [mostLonger, spare] = [2, 2_000];

/**
 * @returns what the mark in the text carries. Refuses "answer.unknown", "answer.empty" while nothing has come, "answer.taken" where a
 * colleague was first, "answer.other" where the words are none of the answer's.
 */
export const takeAnswer = command({
  name: "answer.take",
  can: "label.declare",
  input: takeInput,
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ actor, input: { answerId, part, ...input }, subject }) => {
    if (actor.kind !== "person") return refuse("access.denied");
    const answer = await findAnswer(answerId, true);
    if (answer?.articleId !== input.articleId) return refuse("answer.unknown");
    if (answer.text === "") refuse("answer.empty");
    const words = [input.text, ...Object.values(input.fields)].join("\n");
    if (words.length > answer.text.length * mostLonger + spare || !isOf(words, answer.text)) refuse("answer.other");
    if (!(await insertTake({ answerId, part, mark: input.mark, personId: actor.id }))) {
      const before = (await findTakes([answerId])).find((take) => take.part === part);
      // The same page asks again where it got no answer.
      if (before?.mark !== input.mark) refuse("answer.taken", { name: before?.name ?? "" });
    }
    const kept = await keep("assisted", { actor, input: { ...input, model: answer.model, note: "" }, subject });
    return { ...kept, detail: { ...kept.detail, answer: answerId, part } };
  },
});

/** Pairs of letters that the answer has as well: enough to tell edited words from others. */
function isOf(words: string, answer: string): boolean {
  const pairs = letterPairs(words);
  if (pairs.length === 0) return false;
  const known = new Set(letterPairs(answer));
  return pairs.filter((pair) => known.has(pair)).length / pairs.length >= leastShared;
}
