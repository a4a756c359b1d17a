/** For tests: a newsroom with one draft, people who ask, and models that answer as a script says. */
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, vi } from "vitest";
import { db } from "#db/client";
import { modelAnswers, modelCalls, models } from "#db/schema/ai";
import type { Actor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { forget } from "#lib/kernel/process";
import { openCatalogue } from "./catalogue.ts";
import { setBudgets } from "./decide.ts";
import { followAnswer } from "./follow-answer.ts";
import { useProvider } from "./provider.ts";
import { startAnswer } from "./start-answer.ts";
import { makeModel, newName } from "./testing.ts";
import { type AnswerPiece, CallFailed, type ModelFacts, type Provider } from "./types.ts";
import { writeAnswer } from "./write-answer.ts";

export const passage = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
export const shorter = "水库上周蓄满，下游村庄都已接到通知。";
const noBudgets = { site: null, person: null, people: {}, tasks: {} };

type Person = Actor & { kind: "person" };
/** As it is before each test; call `newsroom` at the top level of a file with a database. */
export type Newsroom = { chief: Person; author: Person; articleId: number; use: (provider: Provider) => void };

export function newsroom(): Newsroom {
  let putBack = () => {};
  const use = (provider: Provider) => {
    putBack = useProvider(provider);
  };
  const room = { use } as Newsroom;
  beforeEach(async () => {
    vi.stubEnv("AUTH_SECRET", "a secret of a test, long enough to be one");
    await db().update(models).set({ state: "withdrawn" });
    const [chief, author] = [await makeActor("chief"), await makeActor("author")];
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: passage, actor: author });
    Object.assign(room, { chief, author, articleId });
  });
  afterEach(async () => {
    putBack();
    vi.unstubAllEnvs();
    for (const name of ["model-breaker", "model-slots"]) forget(name);
    await budget(room, {});
  });
  return room;
}

export async function budget({ chief }: Newsroom, budgets: object): Promise<void> {
  const { version } = await openCatalogue(chief, undefined);
  valueOf(await setBudgets(chief, { currency: "CNY", rates: {}, budgets: { ...noBudgets, ...budgets }, keepDays: 180, basedOn: version }));
}

export const ask = async ({ articleId, author }: Newsroom, given: object = {}, actor: Actor = author) => startAnswer(actor, { articleId, task: "shorten", asked: newName(), selection: passage, ...given });
export const asked = async (room: Newsroom, given: object = {}) => valueOf(await ask(room, given)).answerId;
export const answerOf = async (id: number) => (await db().select().from(modelAnswers).where(eq(modelAnswers.id, id)))[0];
export const callsOf = async (id: number) => db().select().from(modelCalls).where(eq(modelCalls.answerId, id)).orderBy(modelCalls.id);
export const modelCalled = ({ chief }: Newsroom, name: string, given: Partial<ModelFacts> = {}) => makeModel(chief, { name, modelId: name, ...given });
export const fails = (...failure: ConstructorParameters<typeof CallFailed>) => () => { throw new CallFailed(...failure); };

export async function written(room: Newsroom, given: object = {}) {
  const id = await asked(room, given);
  await writeAnswer(id);
  return { id, answer: await answerOf(id), calls: await callsOf(id) };
}

export async function follow({ author, articleId }: Newsroom, answerId: number): Promise<AnswerPiece[]> {
  const pieces: AnswerPiece[] = [];
  for await (const piece of await followAnswer(author, { articleId, answerId, signal: new AbortController().signal })) pieces.push(piece);
  return pieces;
}
