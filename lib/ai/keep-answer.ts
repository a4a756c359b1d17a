/** How an answer comes along: kept while it is written, ended once, stopped by people. */
import { z } from "zod";
import { articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { endAnswerRow, findAnswer, keepText } from "./answers-store.ts";
import { beat } from "./calls-store.ts";
import { runningOf } from "./running.ts";

const answerId = z.int().positive();
const nothing = async () => undefined;
/** UTF-16 units; longer ones are cut off before. */
const text = z.string().max(4_000_000);

/** @returns whether it still is to be written. */
export const keepAnswer = command({
  name: "answer.keep",
  can: "model.call",
  input: z.object({ answerId, text, state: z.enum(["waiting", "writing", "done", "stopped", "failed", "cut"]), model: z.string() }),
  subject: nothing,
  unrecorded: true,
  run: async ({ input: { answerId: id, state, ...change } }) => ({ value: { open: await keepText(id, { ...change, state: state === "waiting" ? "waiting" : "writing" }) } }),
});

export const endAnswer = command({
  name: "answer.end",
  can: "model.call",
  input: z.object({ answerId, state: z.enum(["done", "stopped", "failed", "cut"]), text: text.optional(), failure: z.string().max(60).default(""), model: z.string().optional(), modelId: z.int().nullable().optional(), leftOut: z.int().min(0).default(0), shown: z.array(z.object({ number: z.int(), sourceId: z.int(), hash: z.string() })).default([]) }),
  subject: nothing,
  unrecorded: true,
  run: async ({ input: { answerId: id, text: words, model, modelId, ...change } }) => ({ value: { ended: await endAnswerRow(id, { ...change, ...(words === undefined ? {} : { text: words }), ...(model === undefined ? {} : { model }), ...(modelId === undefined ? {} : { modelId }) }) } }),
});

export const beatCall = command({
  name: "call.beat",
  can: "model.call",
  input: z.object({ callId: z.int().positive() }),
  subject: nothing,
  unrecorded: true,
  run: async ({ input }) => ({ value: { withdrawn: (await beat(input.callId))?.withdrawn ?? false } }),
});

/** What has come stays. Whoever may change the article may stop it; a second time changes nothing. Refuses "answer.unknown". */
export const stopAnswer = command({
  name: "answer.stop",
  can: "model.ask",
  input: z.object({ articleId: z.int().positive(), answerId }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input: { articleId, answerId: id } }) => {
    const answer = await findAnswer(id);
    if (answer?.articleId !== articleId) refuse("answer.unknown");
    const run = runningOf(id);
    await endAnswerRow(id, { state: "stopped", ...(run ? run.longest : {}) });
    run?.stop();
    return { value: undefined, about: { kind: "article", id: articleId }, detail: { answer: id } };
  },
});
