/** Compares what is kept of a source with what it says now: asked by a person, or once a day by itself. */
import { z } from "zod";
import { type Actor, personBehind, systemActor } from "#lib/access/actor";
import { tellBeside } from "#lib/articles/beside-text";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { Refusal, refuse } from "#lib/kernel/refusal";
import { takeArticle } from "./attach-article.ts";
import { snapshot, snapshotToSettle, stateOf } from "./attach.ts";
import { articleIdInput } from "./input.ts";
import { type SourceRow, updateSource } from "./keep-store.ts";
import { hashOf } from "./passages.ts";
import { findNewestSnapshot } from "./snapshot-store.ts";
import { type SourceSubject, sourceSubject } from "./subject.ts";
import { takePage } from "./take-page.ts";
import type { SourceProblem } from "./types.ts";

/** `seen`: what it says now; null where something was in the way, or where nothing can be compared. */
type Seen = { passages: string[]; originalHeadline: string; type: string; day: string } | null;
type Compared = { seen: Seen; problem: SourceProblem; url: string };
/** `same`: as kept. `changed`: a person has to look. `kept`: nothing was kept before, and is now. */
export type Comparison = { outcome: "same" | "changed" | "kept" | "problem" | "nothing"; problem: SourceProblem };

const input = z.object({ sourceId: articleIdInput });
const subject = ({ sourceId }: { sourceId: number }, lock: boolean) => sourceSubject(sourceId, lock);
const prepare = async (_input: { sourceId: number }, { row }: SourceSubject, actor: Actor): Promise<Compared> => ({ ...(await look(row, actor)), url: row.url });

export const compareSource = command({
  name: "source.compare",
  can: "source.compare",
  input,
  subject,
  prepare,
  run: async ({ actor, input: { sourceId }, subject, prepared }) => {
    const value = await judge(subject, prepared, actor);
    return { value, about: { kind: "source", id: sourceId }, detail: { ...value } };
  },
});

/** By itself: what it finds stands among the snapshots, and each look needs no line in the audit log. */
const compareByItself = command({
  name: "source.compareByItself",
  can: "source.compare",
  input,
  subject,
  prepare,
  run: async ({ actor, subject, prepared }) => ({ value: await judge(subject, prepared, actor) }),
  unrecorded: true,
});

/** One job of the queue. Throws only where trying again may help. */
export async function compareDue({ sourceId }: { sourceId: number }): Promise<void> {
  const outcome = await compareByItself(systemActor("compare"), { sourceId });
  if (outcome.ok) return;
  if (outcome.code === "database.away") throw new Error("comparing a source: the database is away");
  log().warn({ sourceId, code: outcome.code }, "a source was not compared; it will be tried again tomorrow");
}

/** What cannot be read is a state of the source like another. */
const problems: Record<string, SourceProblem> = { "source.articleUnknown": "gone", "source.articleEmpty": "noText", "source.notReadable": "noText", "source.scanned": "noText", "source.textTooLong": "noText", "source.empty": "noText", "source.locked": "login" };

async function look(row: SourceRow, actor: Actor): Promise<Omit<Compared, "url">> {
  try {
    if (row.kind === "article" && row.aboutArticleId !== null) return { seen: await takeArticle(actor, row.aboutArticleId, "zh-CN"), problem: "" };
    if (row.kind !== "url" || row.url === "") return { seen: null, problem: "" };
    const page = await takePage(row.url);
    return page.ok ? { seen: { passages: page.words.passages, originalHeadline: page.words.headline, type: page.words.type, day: page.words.day }, problem: "" } : { seen: null, problem: page.problem };
  } catch (error) {
    // A draft that this person may not see is not gone for that.
    if (error instanceof Refusal && error.code === "source.articleUnknown" && actor.kind === "person") throw error;
    if (error instanceof Refusal) return { seen: null, problem: problems[error.code] ?? "unreachable" };
    throw error;
  }
}

/** What vanished keeps its text; what says something else waits for a person. */
async function judge({ row, articles }: SourceSubject, { seen, problem, url }: Compared, actor: Actor): Promise<Comparison> {
  // Somebody has given it another address while this one was looked at.
  if (row.url !== url) refuse("source.stale");
  const now = await databaseNow();
  const tell = () => tellBeside(articles.map(({ id }) => id));
  if (seen === null) {
    await updateSource(row.id, { comparedAt: now, problem });
    if (problem !== row.problem) await tell();
    return { outcome: problem === "" ? "nothing" : "problem", problem };
  }
  const hash = hashOf(seen.passages);
  if (hash === row.hash) {
    await updateSource(row.id, { comparedAt: now, problem: "", changedAt: null });
    if (row.problem !== "" || row.changedAt !== null) await tell();
    return { outcome: "same", problem: "" };
  }
  const newest = await findNewestSnapshot(row.id);
  const news = newest?.hash !== hash;
  const first = row.hash === "";
  if (news) await (first ? snapshot : snapshotToSettle)(row.id, seen, personBehind(actor));
  // Somebody has looked at this very state already, and kept the old one.
  const changedAt = first || (!news && row.changedAt === null) ? null : (row.changedAt ?? now);
  await updateSource(row.id, { comparedAt: now, problem: "", changedAt, ...(first && (await stateOf(seen))) });
  await tell();
  return { outcome: first ? "kept" : changedAt === null ? "same" : "changed", problem: "" };
}
