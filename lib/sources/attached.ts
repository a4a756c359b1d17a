/** What an article rests on, with its words: for the fact check, and for whoever may read the article. */
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { hashToken } from "#lib/kernel/ids";
import { query } from "#lib/kernel/query";
import { findAttached, findAttachedHeads } from "./attached-store.ts";
import { hostOf } from "./plain-address.ts";
import type { AttachedSource } from "./types.ts";

/** `date`: the day it speaks from (ISO 8601), "" where unknown. `url`, `originalAuthor`, `originalHeadline`, `hash`, `problem`, `changed`: for the desk. */
export type KeptSource = AttachedSource & { date: string; url: string; originalAuthor: string; originalHeadline: string; hash: string; problem: string; changed: boolean };

type Row = Awaited<ReturnType<typeof findAttached>>[number];

/** In the order they are printed; a line that was added and never filled in is no source, and has no number. */
export async function attachedSources(articleId: number): Promise<KeptSource[]> {
  return numbered(await findAttached(articleId));
}

/** Equal as long as the same sources are attached and say the same. */
export async function attachedTag(articleId: number): Promise<string> {
  return hashToken(JSON.stringify(await findAttachedHeads(articleId))).slice(0, 32);
}

function numbered(rows: readonly Row[]): KeptSource[] {
  const printed = rows.filter(isPrinted);
  return printed.map(({ id, name, url, kind, passages, speaksFrom, originalAuthor, originalHeadline, hash, problem, changedAt }, at) => ({ sourceId: id, number: at + 1, name: name || hostOf(url), kind, passages, date: speaksFrom ?? "", url, originalAuthor, originalHeadline, hash, problem, changed: changedAt !== null }));
}

const isPrinted = ({ name, url }: { name: string; url: string }) => name.trim() !== "" || url !== "";

export type AttachedAnswer = { tag: string; sources: KeptSource[] | null };

/** `known`: the tag of an earlier answer. `sources` is null while it still holds: a book is not sent twice. */
export const readAttached: (actor: Actor, asked: { articleId: number; known: string }) => Promise<AttachedAnswer> = query({
  can: "article.read",
  subject: ({ articleId }: { articleId: number; known: string }) => articleSubject(articleId, false),
  run: async ({ input: { articleId, known } }) => {
    const tag = await attachedTag(articleId);
    return { tag, sources: tag === known ? null : await attachedSources(articleId) };
  },
});
