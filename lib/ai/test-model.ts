/** Tries whether a model answers at all: a call like any other, with its costs and its line in the log. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { attempt } from "./attempt.ts";
import { forgetRest } from "./breaker.ts";
import { modelIdInput } from "./input.ts";
import { findModel } from "./models-store.ts";
import { providerOf } from "./provider.ts";
import { hasRoom } from "./slots.ts";

/** Milliseconds: whoever presses a button waits for it. */
const times = { first: 20_000, idle: 10_000, whole: 30_000 };
const prompt = { instructions: "Answer with the two characters 可以 and nothing else.", prompt: "可以吗？" };
/** Tokens; models that think first need some. */
const mostOutput = 500;

/** @returns what it answered, after how many milliseconds; refuses "model.atWork" where it has no place free, "model.call.…" with what the endpoint said, "budget.…", "model.keyUnreadable". */
export const testModel = command({
  name: "model.test",
  can: "model.manage",
  input: z.object({ id: modelIdInput }),
  subject: async () => undefined,
  prepare: async ({ id }, _subject, actor) => {
    const model = await findModel(id, false);
    if (!hasRoom(id, model.facts.atOnce)) refuse("model.atWork");
    // Whoever has mended something wants to know now.
    forgetRest(id);
    const started = performance.now();
    const tried = await attempt({ provider: providerOf(), model, prompt, mostOutput, times, signal: new AbortController().signal, call: { answerId: null, task: "test", promptVersion: 1, personId: personBehind(actor) ?? 0 } });
    return { tried, took: Math.round(performance.now() - started) };
  },
  run: async ({ input: { id }, prepared: { tried, took } }) => {
    if (tried.kind === "resting") return refuse("model.resting");
    if (tried.kind === "refused") return refuse(tried.code);
    if (tried.outcome !== "done") refuse(`model.call.${tried.outcome}`, { detail: tried.detail });
    return { value: { text: tried.text.trim().slice(0, 200), took }, about: { kind: "model", id }, detail: { took } };
  },
});
