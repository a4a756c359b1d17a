/** Asks one model after the other until an answer is written; whoever asked may close the page meanwhile. */
import { setTimeout as wait } from "node:timers/promises";
import { systemActor } from "#lib/access/actor";
import { log } from "#lib/kernel/log";
import { type AnswerRow, findAnswer } from "./answers-store.ts";
import { type Attempted, attempt, Broken, mostFor } from "./attempt.ts";
import { type GivenInput, inputFor } from "./input-for.ts";
import { beatCall, endAnswer, keepAnswer } from "./keep-answer.ts";
import { lineOf } from "./key.ts";
import { findModels, type ModelRow } from "./models-store.ts";
import { providerOf } from "./provider.ts";
import { route, whyNot } from "./routing.ts";
import { change, endRunning, type Running, startRunning } from "./running.ts";
import { modelSettings } from "./settings.ts";
import { askingOf } from "./tasks/asking.ts";
import { fittedInput } from "./tasks/fitted-input.ts";
import { taskOf } from "./tasks/tasks.ts";

/** Milliseconds between two signs of life, which also keep what has come and ask whether to go on. */
const beatEvery = 1_000;
/** Seconds in which the end is written down again and again while the database is away. */
const endFor = 20;
const system = systemActor("models");

/** `callId`, `ending`: of the call that runs. `leftOut`: passages that the model at work was not shown. */
type Work = GivenInput & { answer: AnswerRow; run: Running; stop: AbortController; callId: number | null; ending: AbortController | null; passagesLeft: number };

/** Never throws: what goes wrong is written into the answer. One answer is written once, whoever calls. */
export async function writeAnswer(answerId: number): Promise<void> {
  const stop = new AbortController();
  const run = startRunning(answerId, { stop: () => stop.abort(new Broken("stopped")), leave: () => stop.abort(new Broken("lost")) });
  let beats: ReturnType<typeof setInterval> | undefined;
  try {
    const answer = await findAnswer(answerId);
    if (!answer || answer.endedAt !== null) return;
    const work: Work = { ...(await inputFor(answer)), answer, run, stop, callId: null, ending: null, passagesLeft: 0 };
    beats = beating(work);
    await askInTurn(work);
  } catch (error) {
    log().error({ err: error, answerId }, "an answer of a model could not be written");
    await endForSure({ answerId, state: "failed", failure: "unexpected" });
  } finally {
    clearInterval(beats);
    endRunning(answerId);
  }
}

async function askInTurn(work: Work): Promise<void> {
  const { answer, stop } = work;
  const { asked } = route((await findModels()).map((row) => ({ ...lineOf(row), row })), askingOf(answer.task), await modelSettings());
  let why = "model.none";
  for (const { row } of asked) {
    const attempted = await askOne(work, row).catch((error: unknown) => {
      // While it waited for its turn.
      if (stop.signal.reason instanceof Broken) return null;
      throw error;
    });
    if (attempted?.kind === "ended" && attempted.outcome === "done") return finish(work, "done", attempted.text, row.facts.name, row.id);
    if (stop.signal.reason instanceof Broken) return broken(work, stop.signal.reason.outcome === "stopped" ? "stopped" : "cut", stop.signal.reason.outcome === "stopped" ? "" : "model.lost");
    if (attempted) why = failureOf(attempted, why);
  }
  await broken(work, "cut", why);
}

/** What is said when no model brought it: a budget before anything else, as waiting or another try changes nothing there. */
function failureOf(attempted: Attempted, before: string): string {
  if (before.startsWith("budget.")) return before;
  if (attempted.kind === "refused") return attempted.code;
  return attempted.kind === "resting" ? (before === "model.none" ? "model.resting" : before) : `model.call.${attempted.outcome}`;
}

async function askOne(work: Work, row: ModelRow): Promise<Attempted> {
  const { answer, run, input } = work;
  const task = taskOf(answer.task);
  // An outline is helped by sources and does without them; a report goes to models that may see them only.
  const seen = row.facts.readsSources ? input : { ...input, sources: [] };
  const fitting = fittedInput(task, seen, row.facts.contextSize - mostFor(row.facts, task.mostOutput));
  if (fitting === null) return { kind: "refused", code: "model.tooLong" };
  work.ending = new AbortController();
  change(run, { text: "", round: run.round + 1, state: "waiting", model: row.facts.name, modelId: row.id });
  try {
    return await attempt({
      provider: providerOf(), model: row, prompt: task.prompt(fitting.input), mostOutput: task.mostOutput,
      call: { answerId: answer.id, task: answer.task, promptVersion: task.version, personId: answer.personId },
      signal: AbortSignal.any([work.stop.signal, work.ending.signal]),
      still: (now) => mayStill(now, row, answer),
      begun: (callId) => Object.assign(work, { callId, passagesLeft: fitting.leftOut + (row.facts.readsSources ? work.leftOut : 0) }),
      piece: (text) => change(run, { text: run.text + text, state: "writing" }),
      fits: (text) => task.read(text, input) !== null,
    });
  } finally {
    Object.assign(work, { callId: null, ending: null });
  }
}

/** The prompt was made for what the model might see then. */
async function mayStill(now: ModelRow, then: ModelRow, { task }: AnswerRow): Promise<boolean> {
  return whyNot(lineOf(now), askingOf(task), await modelSettings()) === null && (now.facts.readsSources || !then.facts.readsSources);
}

/** Somebody may have stopped the answer, or taken the model out, on another server; also while it waits for its turn. */
function beating(work: Work): ReturnType<typeof setInterval> {
  const { answer, run, stop } = work;
  let running = false;
  return setInterval(() => {
    if (running) return;
    running = true;
    void (async () => {
      const kept = await keepAnswer(system, { answerId: answer.id, text: run.longest.text, state: run.state, model: run.longest.model || run.model });
      if (kept.ok && !kept.value.open) stop.abort(new Broken("stopped"));
      const { callId, ending } = work;
      const call = callId === null ? null : await beatCall(system, { callId });
      if (call?.ok && call.value.withdrawn) ending?.abort(new Broken("withdrawn"));
    })().finally(() => {
      running = false;
    });
  }, beatEvery);
}

/** With the longest that had come of any model; of what broke off before anything had come nothing is left to show. */
async function broken(work: Work, state: "stopped" | "cut", failure: string): Promise<void> {
  const { text, model, modelId } = work.run.longest;
  await finish(work, state, text, model, modelId, failure);
}

/** Pages hear of the end from the row alone: why it failed stands only there. */
async function finish({ answer, passagesLeft, sources }: Work, state: "done" | "stopped" | "cut", text: string, model: string, modelId: number | null, failure = ""): Promise<void> {
  await endForSure({ answerId: answer.id, state: state === "cut" && text === "" ? "failed" : state, text, failure, model, modelId, leftOut: passagesLeft, shown: sources });
}

/** A database that is away for some seconds loses no answer. */
async function endForSure(end: { answerId: number; state: string; failure: string } & Record<string, unknown>): Promise<void> {
  for (let left = endFor; ; left--) {
    const ended = await endAnswer(system, end);
    if (ended.ok) return;
    if (left === 0) return log().error({ code: ended.code, answerId: end.answerId }, "an answer of a model could not be written down");
    await wait(1_000, undefined, { ref: false });
  }
}
