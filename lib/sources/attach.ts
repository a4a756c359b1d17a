/** Keeps what was read and attaches it to an article: once, however often it is asked for, and in one row for all articles it stands in. */
import { type Actor, personBehind } from "#lib/access/actor";
import { changedBeside, checkUnscheduled, tellBeside } from "#lib/articles/beside-text";
import type { ArticleSubject } from "#lib/articles/subject";
import { databaseNow } from "#lib/kernel/clock";
import { refuse } from "#lib/kernel/refusal";
import { keptDay } from "./day.ts";
import { keepNewDay } from "./day-store.ts";
import { findUsing } from "./facts-store.ts";
import { findAgain } from "./find-again.ts";
import { attach, findLine, findPlaces, findSource, insertSnapshot, insertSource, isAttachedAnywhere, lockMaking, pointTo, type SourceRow, updateSource } from "./keep-store.ts";
import { hashOf, textOf } from "./passages.ts";
import { spellingsOf } from "./plain-address.ts";
import type { AttachOutcome, SourceKind, SourceParticulars, SourceProblem } from "./types.ts";

/** What was read of a source, and what a person said of it. `type`: media type; `bytes`: of the file or page. */
export type Taken = SourceParticulars & {
  kind: Exclude<SourceKind, "line">;
  passages: string[];
  type: string;
  bytes: number;
  fileName: string;
  aboutArticleId: number | null;
  problem: SourceProblem;
};

/** As many as the details of an article may hold. */
const mostSources = 100;

/** Keeps it without attaching it to anything. Call inside a command. */
export async function keepOnly({ actor, taken }: Omit<Asked, "subject">): Promise<{ sourceId: number; again: boolean; changed: boolean }> {
  await lockMaking();
  const known = await findAgain(actor, taken);
  return known ? { ...(await meet(known, taken, actor)), again: true } : { sourceId: await keep(taken, actor), again: false, changed: false };
}

type Asked = { actor: Actor; subject: ArticleSubject; taken: Taken };

/** Call inside a command with the article's row locked. Refuses "article.scheduled", "source.tooMany". */
export async function keepAndAttach(asked: Asked): Promise<AttachOutcome> {
  const placed = await place(asked);
  return { ...placed, name: (await findSource(placed.sourceId, false))?.name ?? asked.taken.name };
}

async function place({ actor, subject, taken }: Asked): Promise<Omit<AttachOutcome, "name">> {
  checkUnscheduled(actor, subject);
  const articleId = subject.row.id;
  await lockMaking();
  const places = await findPlaces(articleId);
  const line = taken.kind === "url" ? await findLine(articleId, spellingsOf(taken.url)) : null;
  const known = await findAgain(actor, taken);
  if (line) return { ...(await keepBehind(line, known, { actor, subject, taken })), again: true, placed: true, version: await changedBeside(subject) };
  const kept = known ? await meet(known, taken, actor) : { sourceId: await keep(taken, actor), changed: false };
  if (places.some(({ sourceId }) => sourceId === kept.sourceId)) return { ...kept, again: true, placed: false, version: subject.row.version };
  if (places.length >= mostSources) refuse("source.tooMany", { maximum: mostSources });
  const first = subject.row.kind === "repost" && places.length === 0;
  await attach(articleId, kept.sourceId, (places.at(-1)?.position ?? -1) + 1, first ? "origin" : "basis");
  return { ...kept, again: false, placed: true, version: await changedBeside(subject) };
}

async function keep(taken: Taken, actor: Actor): Promise<number> {
  const by = personBehind(actor);
  const { name, url, originalAuthor, originalHeadline, licence, note, kind, fileName, bytes, aboutArticleId, problem } = taken;
  const sourceId = await insertSource({ name, url, originalAuthor, originalHeadline, licence, note, kind, fileName, bytes, aboutArticleId, problem, createdBy: by, ...(await stateOf(taken)) });
  await snapshot(sourceId, taken, by);
  return sourceId;
}

/** Columns of what a source says. */
export async function stateOf({ passages, type, day }: Pick<Taken, "passages" | "type" | "day">) {
  const now = await databaseNow();
  return { passages, text: textOf(passages), hash: hashOf(passages), mime: type, speaksFrom: keptDay(day), fetchedAt: now, comparedAt: now };
}

export async function snapshot(sourceId: number, { passages, originalHeadline }: Pick<Taken, "passages" | "originalHeadline">, takenBy: number | null): Promise<void> {
  if (passages.length > 0) await insertSnapshot({ sourceId, originalHeadline, passages, hash: hashOf(passages), takenBy });
}

/** What it says now waits for a person, and with it the day it speaks from. */
export async function snapshotToSettle(sourceId: number, taken: Pick<Taken, "passages" | "originalHeadline" | "day">, takenBy: number | null): Promise<void> {
  await snapshot(sourceId, taken, takenBy);
  const day = keptDay(taken.day);
  if (day !== null) await keepNewDay(sourceId, hashOf(taken.passages), day);
}

/** A line that says it as the kept row does becomes that row; one that somebody has named otherwise gets a row of its own. */
async function keepBehind(line: SourceRow, known: SourceRow | null, { actor, subject, taken }: Asked): Promise<{ sourceId: number; changed: boolean }> {
  if (known && (line.name === "" || line.name === known.name)) {
    const met = await meet(known, taken, actor);
    await pointTo(subject.row.id, line.id, known.id);
    return met;
  }
  const { sourceId } = await fill(line, taken.passages.length > 0 || !known ? taken : { ...taken, passages: known.passages, originalHeadline: known.originalHeadline, type: known.mime, day: known.speaksFrom ?? "" }, actor);
  return { sourceId, changed: false };
}

/** What was only named so far is kept from now on; its name is as somebody wrote it. */
async function fill(line: SourceRow, taken: Taken, actor: Actor): Promise<{ sourceId: number }> {
  await updateSource(line.id, {
    kind: taken.kind,
    url: taken.url,
    name: line.name || taken.name,
    originalAuthor: line.originalAuthor || taken.originalAuthor,
    originalHeadline: line.originalHeadline || taken.originalHeadline,
    bytes: taken.bytes,
    problem: taken.problem,
    ...(await stateOf(taken)),
  });
  await snapshot(line.id, taken, personBehind(actor));
  return { sourceId: line.id };
}

/** It is kept already. What it says now is in force at once only where nobody has written by what it said before. */
async function meet(row: SourceRow, taken: Taken, actor: Actor): Promise<{ sourceId: number; changed: boolean }> {
  const sourceId = row.id;
  if (taken.passages.length === 0) return { sourceId, changed: row.changedAt !== null };
  const now = await databaseNow();
  if (row.hash === hashOf(taken.passages)) {
    await updateSource(sourceId, { comparedAt: now, problem: "" });
    return { sourceId, changed: row.changedAt !== null };
  }
  const inForce = row.hash === "" || !(await isAttachedAnywhere(sourceId));
  await (inForce ? snapshot : snapshotToSettle)(sourceId, taken, personBehind(actor));
  await updateSource(sourceId, { comparedAt: now, problem: "", changedAt: inForce ? null : now, ...(inForce && (await stateOf(taken))) });
  await tellBeside((await findUsing(sourceId)).map(({ id }) => id));
  return { sourceId, changed: !inForce };
}
