/** An answer as it comes, for whoever looks: from this process where it is being written here, else from the database. */
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/subject";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { actorOfSession } from "#lib/session/lookup";
import { type AnswerRow, findAnswer } from "./answers-store.ts";
import { type Running, runningOf } from "./running.ts";
import type { AnswerPiece } from "./types.ts";

/** Milliseconds between two looks at what another server writes. */
const lookEvery = 500;
/** And between two pieces that a page is sent: an eye sees no more, and a model writes a hundred a second. The first is sent at once. */
const pieceEvery = 40;

/** Between two questions whether whoever listens still may. */
const askEvery = 1_000;

/** Refuses "answer.unknown". The pieces end with the answer; `signal` ends them before, and so does the end of the session or of the right to read. */
export const followAnswer: (actor: Actor, input: { articleId: number; answerId: number; signal: AbortSignal }) => Promise<AsyncIterable<AnswerPiece>> = query({
  can: "model.ask",
  subject: ({ articleId }: { articleId: number; answerId: number; signal: AbortSignal }) => articleSubject(articleId, false),
  run: async ({ actor, input: { articleId, answerId, signal } }) => {
    const answer = await findAnswer(answerId);
    if (answer?.articleId !== articleId) return refuse("answer.unknown");
    const still = async () => can(actor.kind === "person" && actor.sessionHash !== "" ? await actorOfSession(actor.sessionHash) : actor, "model.ask", await articleSubject(articleId, false));
    return whileAllowed(still, signal, (until) => pieces(answerId, until));
  },
});

async function* whileAllowed(still: () => Promise<boolean>, signal: AbortSignal, listen: (until: AbortSignal) => AsyncGenerator<AnswerPiece>): AsyncGenerator<AnswerPiece> {
  const over = new AbortController();
  // An article that is gone, or a database that is away, lets nobody listen.
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    void still().then((may) => may || over.abort(), () => over.abort()).finally(() => (asking = false));
  }, askEvery);
  try {
    yield* listen(AbortSignal.any([signal, over.signal]));
  } finally {
    clearInterval(timer);
  }
}

async function* pieces(answerId: number, signal: AbortSignal): AsyncGenerator<AnswerPiece> {
  const seen = { round: 0, length: 0 };
  while (!signal.aborted) {
    const run = runningOf(answerId);
    if (run) yield* fromHere(answerId, run, seen, signal);
    if (signal.aborted) return;
    const row = await findAnswer(answerId);
    if (!row) return;
    yield fromRow(row, seen);
    if (row.endedAt !== null) return;
    await wait(lookEvery, undefined, { signal }).catch(() => undefined);
  }
}

async function* fromHere(answerId: number, run: Running, seen: { round: number; length: number }, signal: AbortSignal): AsyncGenerator<AnswerPiece> {
  const turn = { wake: () => {}, told: true };
  const hear = () => {
    turn.told = true;
    turn.wake();
  };
  run.heard.add(hear);
  signal.addEventListener("abort", hear, { once: true });
  try {
    while (!signal.aborted && runningOf(answerId) === run) {
      if (!turn.told) await new Promise<void>((resolve) => (turn.wake = resolve));
      turn.told = false;
      yield fromRun(run, seen);
      if (seen.length > 0) await wait(pieceEvery, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    run.heard.delete(hear);
    signal.removeEventListener("abort", hear);
  }
}

function fromRun(run: Running, seen: { round: number; length: number }): AnswerPiece {
  const from = run.round === seen.round ? seen.length : 0;
  Object.assign(seen, { round: run.round, length: run.text.length });
  return { round: run.round, state: run.state, model: run.model, failure: "", from, text: run.text.slice(from) };
}

/** All of it each time: what comes this way has ended, or comes in large pieces anyway. */
function fromRow({ text, state, model, failure }: AnswerRow, seen: { round: number }): AnswerPiece {
  return { round: seen.round, state, model, failure, from: 0, text };
}
