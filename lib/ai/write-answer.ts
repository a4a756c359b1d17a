/** Asks one model after the other until an answer is written; whoever asked may close the page meanwhile. */
import { systemActor } from "#lib/access/actor";
import { log } from "#lib/kernel/log";
import { type AnswerRow, findAnswer } from "./answers-store.ts";
import { type Attempted, attempt, Broken, mostFor } from "./attempt.ts";
import { beatCall, endAnswer, keepAnswer } from "./keep-answer.ts";
import { lineOf } from "./key.ts";
import { findModels, type ModelRow } from "./models-store.ts";
import { providerOf } from "./provider.ts";
import { route } from "./routing.ts";
import { change, endRunning, type Running, startRunning } from "./running.ts";
import { modelSettings } from "./settings.ts";
import { askingOf } from "./tasks/asking.ts";
import { inputFor } from "./input-for.ts";
import { fittedInput } from "./tasks/fitted-input.ts";
import { taskOf } from "./tasks/tasks.ts";
import type { TaskInput } from "./types.ts";

/** Milliseconds between two signs of life, which also keep what has come and ask whether to go on. */
const beatEvery = 1_000;
const system = systemActor("models");

type Work = { answer: AnswerRow; run: Running; input: TaskInput; stop: AbortController; longest: { text: string; model: ModelRow | null }; /** Passages that the model at work was not shown. */ leftOut: number; /** Passages that were too many for any. */ without: number };

/** Never throws: what goes wrong is written into the answer. One answer is written once, whoever calls. */
export async function writeAnswer(answerId: number): Promise<void> {
  const stop = new AbortController();
  const run = startRunning(answerId, { stop: () => stop.abort(new Broken("stopped")), leave: () => stop.abort(new Broken("lost")) });
  try {
    const answer = await findAnswer(answerId);
    if (!answer || answer.endedAt !== null) return;
    const { input, leftOut } = await inputFor(answer);
    await askInTurn({ answer, run, input, stop, longest: { text: "", model: null }, leftOut: 0, without: leftOut });
  } catch (error) {
    log().error({ err: error, answerId }, "an answer of a model could not be written");
    await endAnswer(system, { answerId, state: "failed", failure: "unexpected" });
  } finally {
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
    if (attempted?.kind === "ended" && attempted.outcome === "done") return finish(work, "done", { text: attempted.text, model: row });
    if (stop.signal.reason instanceof Broken) return finish(work, stop.signal.reason.outcome === "stopped" ? "stopped" : "cut", work.longest, stop.signal.reason.outcome === "stopped" ? "" : "model.lost");
    if (attempted) why = failureOf(attempted, why);
  }
  await finish(work, "cut", work.longest, why);
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
  const ending = new AbortController();
  const beats = { timer: undefined as ReturnType<typeof setInterval> | undefined };
  change(run, { text: "", round: run.round + 1, state: "waiting", model: row.facts.name });
  try {
    return await attempt({
      provider: providerOf(), model: row, prompt: task.prompt(fitting.input), mostOutput: task.mostOutput,
      call: { answerId: answer.id, task: answer.task, promptVersion: task.version, personId: answer.personId },
      signal: AbortSignal.any([work.stop.signal, ending.signal]),
      begun: (callId) => {
        beats.timer = beating(work, row, callId, ending);
        work.leftOut = fitting.leftOut + (row.facts.readsSources ? work.without : 0);
      },
      piece: (text) => {
        change(run, { text: run.text + text, state: "writing" });
        if (run.text.length >= work.longest.text.length) work.longest = { text: run.text, model: row };
      },
      fits: (text) => task.read(text, input) !== null,
    });
  } finally {
    clearInterval(beats.timer);
  }
}

/** Somebody may have stopped the answer, or taken the model out, on another server. */
function beating({ answer, run, stop }: Work, row: ModelRow, callId: number, ending: AbortController): ReturnType<typeof setInterval> {
  let running = false;
  return setInterval(() => {
    if (running) return;
    running = true;
    void (async () => {
      const [kept, call] = [await keepAnswer(system, { answerId: answer.id, text: run.text, state: run.state, model: row.facts.name, modelId: row.id }), await beatCall(system, { callId })];
      if (kept.ok && !kept.value.open) stop.abort(new Broken("stopped"));
      if (call.ok && call.value.withdrawn) ending.abort(new Broken("withdrawn"));
    })().finally(() => (running = false));
  }, beatEvery);
}

/** Of what broke off before anything had come nothing is left to show. Pages hear of the end from the row alone: why it failed stands only there. */
async function finish({ answer, leftOut }: Work, state: "done" | "stopped" | "cut", { text, model }: Work["longest"], failure = ""): Promise<void> {
  const ended = state === "cut" && text === "" ? "failed" : state;
  const by = model?.facts.name ?? "";
  await endAnswer(system, { answerId: answer.id, state: ended, text, failure, model: by, modelId: model?.id ?? null, leftOut });
}
