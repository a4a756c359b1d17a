/** One model is asked once: budget held back, stream read, budget settled, a line in the log. */
import { createHash } from "node:crypto";
import { systemActor } from "#lib/access/actor";
import { log } from "#lib/kernel/log";
import { beginCall, endCall } from "./begin-call.ts";
import { isResting, noteFailure, noteSuccess } from "./breaker.ts";
import { keyOf } from "./key.ts";
import { findModel, type ModelRow } from "./models-store.ts";
import { takeSlot } from "./slots.ts";
import { estimateTokens } from "./tasks/tokens.ts";
import { type CallOutcome, type CallTask, isCallFailed, type ModelFacts, type Prompt, type Provider, type Usage } from "./types.ts";

/** Why a stream is broken off by us, as the reason of its signal. */
export class Broken extends Error {
  readonly outcome: "stopped" | "withdrawn" | "lost";
  constructor(outcome: "stopped" | "withdrawn" | "lost") {
    super(outcome);
    this.name = "Broken";
    this.outcome = outcome;
  }
}

/** Milliseconds. Thinking counts as a sign of life; a whole report takes minutes. */
export const usualTimes = { first: 30_000, idle: 30_000, whole: 600_000 };
/** A token is seldom more than this many characters; what is longer never ends. */
const charactersPerToken = 8;

/** Tokens for thinking, where a model thinks: what is left over costs nothing. */
const roomForThinking = 8_000;

/** Tokens that a model may write in all for an answer of so many. */
export function mostFor({ abilities, mostOutput }: ModelFacts, answer: number): number {
  return Math.min(answer + (abilities.includes("thinking") ? roomForThinking : 0), mostOutput);
}

export type Attempt = {
  provider: Provider;
  model: ModelRow;
  call: { answerId: number | null; task: CallTask; promptVersion: number; personId: number };
  prompt: Prompt;
  /** Tokens. */
  mostOutput: number;
  times?: typeof usualTimes;
  signal: AbortSignal;
  /** Whether the model may still be asked, as it is when its turn comes. */
  still?: (model: ModelRow) => Promise<boolean>;
  /** Told when the call is on record, and with each piece. */
  begun?: (callId: number) => void;
  piece?: (text: string) => void;
  /** Whether the whole answer is what was asked for. */
  fits?: (text: string) => boolean;
};

/** `resting`: it was left alone. `refused`: nothing was asked, with the failure's code. Else how the call ended, with what came. */
export type Attempted = { kind: "resting" } | { kind: "refused"; code: string } | { kind: "ended"; outcome: CallOutcome; text: string; detail: string; cost: number | null };

const system = systemActor("models");

/** What was decided about a model while its turn was waited for holds: facts and key are those of the moment in which it is asked. */
export async function attempt(given: Attempt): Promise<Attempted> {
  const { signal } = given;
  if (isResting(given.model.id)) return { kind: "resting" };
  const giveBack = await takeSlot(given.model.id, given.model.facts.atOnce, signal);
  try {
    const model = await findModel(given.model.id, false);
    if (given.still && !(await given.still(model))) return { kind: "refused", code: "model.withdrawn" };
    const key = keyOf(model);
    return key === "unreadable" ? { kind: "refused", code: "model.keyUnreadable" } : await asked({ ...given, model }, key.key);
  } finally {
    giveBack();
  }
}

async function asked(given: Attempt, key: string | null): Promise<Attempted> {
  const { model, call, prompt } = given;
  const mostOutput = mostFor(model.facts, given.mostOutput);
  const estimate = { input: estimateTokens(prompt.instructions) + estimateTokens(prompt.prompt), output: mostOutput };
  if (estimate.input + mostOutput > model.facts.contextSize) return { kind: "refused", code: "model.tooLong" };
  const begun = await beginCall(system, { ...call, modelId: model.id, promptHash: hashOf(`${prompt.instructions}\n${prompt.prompt}`), estimate });
  if (!begun.ok) return { kind: "refused", code: begun.code };
  const { id } = begun.value;
  given.begun?.(id);
  const read = await readStream(given, key, mostOutput);
  note(model.id, read);
  const { outcome, usage, text, detail, firstAfter } = read;
  const ended = await endCall(system, { id, outcome, usage, estimate, came: estimateTokens(text), detail, answerHash: text === "" ? "" : hashOf(text), firstAfter });
  // A call that could not be settled now is settled as lost: what the model wrote is not thrown away for that.
  if (!ended.ok) log().warn({ code: ended.code, call: id }, "a call of a model could not be settled");
  return { kind: "ended", outcome, text, detail, cost: ended.ok ? ended.value.cost : null };
}

type Read = { outcome: Exclude<CallOutcome, "running">; usage: Usage; text: string; detail: string; retryAfter: number | null; firstAfter: number | null };

async function readStream({ provider, model, prompt, signal, piece, fits, times = usualTimes }: Attempt, key: string | null, mostOutput: number): Promise<Read> {
  const started = performance.now();
  const read: Read = { outcome: "done", usage: { input: null, output: null }, text: "", detail: "", retryAfter: null, firstAfter: null };
  try {
    for await (const part of provider({ baseUrl: model.facts.baseUrl, modelId: model.facts.modelId, key, prompt, mostOutput, mostCharacters: mostOutput * charactersPerToken, times, signal })) {
      if (part.kind === "text") {
        read.firstAfter ??= Math.round(performance.now() - started);
        read.text += part.text;
        piece?.(part.text);
      } else if (part.kind === "end") read.usage = part.usage;
    }
    return fits === undefined || fits(read.text) ? read : { ...read, outcome: "malformed" };
  } catch (error) {
    // Our own breaking off comes back in the clothes of whoever was reading.
    if (signal.reason instanceof Broken) return { ...read, outcome: signal.reason.outcome };
    if (isCallFailed(error)) return { ...read, outcome: error.failure, detail: error.detail, retryAfter: error.retryAfter };
    throw error;
  }
}

function note(modelId: number, { outcome, retryAfter }: Read): void {
  if (outcome === "done") noteSuccess(modelId);
  else if (outcome !== "stopped" && outcome !== "withdrawn" && outcome !== "lost") noteFailure(modelId, outcome, retryAfter);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
