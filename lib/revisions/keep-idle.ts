/** Revisions that nobody asks for: whenever the writing pauses, and now and then while it does not. */
import { z } from "zod";
import { systemActor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { plainText } from "#lib/content/text";
import type { ArticleContent } from "#lib/content/types";
import { readDraft } from "#lib/drafts/open";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { once } from "#lib/kernel/process";
import { isDue } from "./due.ts";
import { findUnkeptDrafts, type UnkeptDraft } from "./idle-store.ts";
import { keepRevision } from "./keep.ts";
import { isKept } from "./kept.ts";
import { findLastRevision } from "./store.ts";

/** Drafts of one round; the rest comes in the next. */
const most = 1_000;

/** Keeps the draft as it is, in the name of whoever wrote last. An article nobody has written in is not kept. */
export const keepIdleDraft = command({
  name: "revision.keepIdle",
  can: "revision.keepIdle",
  input: z.object({ articleId: z.int().positive(), savedBy: z.int().positive().nullable() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input, subject }) => {
    const kept = await keepRevision(input.articleId, (await readDraft(subject)).content, "idle", input.savedBy);
    return { value: { number: kept.number }, about: { kind: "article", id: input.articleId }, detail: { number: kept.number } };
  },
});

/** One round over all drafts with unkept changes; run it every minute. Two servers at once keep a state once. */
export async function keepIdleDrafts(): Promise<void> {
  const waiting = await findUnkeptDrafts(most);
  const due = waiting.filter((draft) => isDue({ now: draft.now.getTime(), changedAt: draft.changedAt.getTime(), since: firstSeen(draft) }) && nothingNew().get(draft.articleId) !== draft.changedAt.getTime());
  const ids = new Set(waiting.map(({ articleId }) => articleId));
  for (const memory of [writingSince(), nothingNew()]) for (const articleId of memory.keys()) if (!ids.has(articleId)) memory.delete(articleId);
  for (const draft of due) {
    try {
      await keepOne(draft);
    } catch (error) {
      log().warn({ err: error, articleId: draft.articleId }, "a draft was not kept as a revision; it will be tried again");
    }
  }
}

async function keepOne({ articleId, savedBy, changedAt }: UnkeptDraft): Promise<void> {
  const { content } = await readDraft(await articleSubject(articleId, false));
  // Empty, or written and taken back: the last revision holds it.
  const last = await findLastRevision(articleId);
  if (isBlank(content) || (last && (await isKept(last, content)))) return void nothingNew().set(articleId, changedAt.getTime());
  const outcome = await keepIdleDraft(systemActor("revisions", savedBy), { articleId, savedBy });
  if (outcome.ok) writingSince().delete(articleId);
  else if (outcome.code !== "article.unknown") log().warn({ articleId, code: outcome.code }, "a draft was not kept as a revision; it will be tried again");
}

function isBlank({ body, ...texts }: ArticleContent): boolean {
  return plainText(body) === "" && body.content.length <= 1 && Object.values(texts).every((text) => text === "");
}

/** Since when this process knows of unkept changes. Lost with the process: then half an hour begins anew. */
const writingSince = () => once("writing-since", () => new Map<number, number>());

/** Drafts that hold nothing new, by their last change: they come round again, and need not be read again. */
const nothingNew = () => once("nothing-new", () => new Map<number, number>());

function firstSeen({ articleId, changedAt }: UnkeptDraft): number {
  const since = writingSince().get(articleId) ?? changedAt.getTime();
  writingSince().set(articleId, since);
  return since;
}
