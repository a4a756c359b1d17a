/** Everything that the page of a source shows. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { query } from "#lib/kernel/query";
import { findNewDay } from "./day-store.ts";
import { differenceOf } from "./difference.ts";
import { findName, findPlacesOf } from "./open-store.ts";
import { findSnapshots } from "./snapshot-store.ts";
import { type SourceSubject, sourceSubject } from "./subject.ts";
import type { OpenedSource, SourceParticulars } from "./types.ts";

/** Older ones stay in the database. */
const mostSnapshots = 50;

export const openSource: (actor: Actor, sourceId: number) => Promise<OpenedSource> = query({
  can: "source.read",
  subject: (sourceId: number) => sourceSubject(sourceId, false),
  run: async ({ actor, input: id, subject }) => {
    const { row, articles } = subject;
    const snapshots = await findSnapshots(id, mostSnapshots);
    const readable = new Set(articles.filter((article) => can(actor, "article.read", article)).map((article) => article.id));
    const newest = snapshots[0];
    return {
      id,
      kind: row.kind,
      particulars: particularsOf(row),
      passages: row.passages,
      hash: row.hash,
      fileName: row.fileName,
      type: row.mime,
      bytes: row.bytes,
      fetchedAt: row.fetchedAt?.toISOString() ?? null,
      comparedAt: row.comparedAt?.toISOString() ?? null,
      changedAt: row.changedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      createdBy: await findName(row.createdBy),
      problem: row.problem,
      aboutArticle: row.aboutArticleId,
      used: (await findPlacesOf(id)).filter((place) => readable.has(place.id)),
      hidden: articles.length - readable.size,
      snapshots: snapshots.map(({ id: number, at, by, headline, passages, hash }) => ({ id: number, at: at.toISOString(), by, headline, passages: passages.length, inForce: hash === row.hash })),
      change: row.changedAt !== null && newest ? { snapshotId: newest.id, rows: differenceOf(row.passages, newest.passages), day: await anotherDay(row, newest.hash) } : null,
      abilities: abilitiesOn(actor, subject),
    };
  },
});

async function anotherDay({ id, speaksFrom }: SourceSubject["row"], hash: string): Promise<string> {
  const day = await findNewDay(id, hash);
  return day === null || day === speaksFrom ? "" : day;
}

export function particularsOf({ name, url, originalAuthor, originalHeadline, licence, note, speaksFrom }: SourceSubject["row"]): SourceParticulars {
  return { name, url, originalAuthor, originalHeadline, licence, note, day: speaksFrom ?? "" };
}

function abilitiesOn(actor: Actor, subject: SourceSubject): OpenedSource["abilities"] {
  const comparable = subject.row.kind === "url" || subject.row.kind === "article";
  return {
    compare: comparable && can(actor, "source.compare", subject),
    settle: can(actor, "source.settle", subject),
    describe: can(actor, "source.describe", subject),
    rename: can(actor, "source.rename", subject),
  };
}
