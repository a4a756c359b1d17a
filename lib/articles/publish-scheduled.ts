/** The job behind a schedule; it may be run late, twice or by two servers at once, and publishes once. */
import { z } from "zod";
import { contentHash } from "#lib/content/hash";
import { readDraft } from "#lib/drafts/open";
import { basisOf } from "#lib/facts/article-facts";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { refuse } from "#lib/kernel/refusal";
import { marksStand, readMarks } from "#lib/labels/read-marks";
import { findRevision } from "#lib/revisions/store";
import { assemble } from "./assemble.ts";
import { blockers, checklist } from "./checklist.ts";
import { gatesBasis, readGates } from "./gates.ts";
import { print } from "./print.ts";
import { relationsOf } from "./relations.ts";
import { renderWithFacts } from "./render-facts.ts";
import { liveWithoutSchedule } from "./schedule.ts";
import { articleSubject, type ArticleSubject, updateArticle } from "./store.ts";

/** `at` names the schedule meant: a job of an older schedule finds another time and does nothing. */
export const publishScheduled = command({
  name: "article.publishScheduled",
  can: "article.publish",
  input: z.object({ articleId: z.int().positive(), at: z.iso.datetime({ offset: true }) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: (_input, subject) => rendering(subject),
  run: async ({ input, subject, prepared }) => {
    const { row } = subject;
    const about = { kind: "article", id: row.id };
    if (row.scheduledAt === null || row.scheduledAt.getTime() !== Date.parse(input.at)) return { value: { published: false }, about, detail: { superseded: true } };
    const now = await databaseNow();
    if (row.scheduledAt > now) refuse("article.tooEarly");
    if (prepared === null || prepared.revision.id !== row.scheduledRevisionId || prepared.version !== row.version || !(await marksStand(row.id, prepared))) refuse("article.stale", { version: row.version });
    // The job is tried again.
    if ((await basisOf(subject)) !== prepared.basis) refuse("article.factsChanged");
    if ((await gatesBasis(subject)) !== prepared.gates) refuse("article.gatesChanged");
    if (prepared.blocking.length > 0) {
      log().warn({ articleId: row.id, blocked: prepared.blocking }, "a scheduled article was not published: its checklist is open again");
      await updateArticle(row.id, { scheduledAt: null, scheduledRevisionId: null, stage: "draft", live: liveWithoutSchedule(row) });
      return { value: { published: false }, about, detail: { blocked: prepared.blocking } };
    }
    const { assembled, rendered, machine, facts, revision, relations } = prepared;
    const unchanged = contentHash((await readDraft(subject)).content) === revision.hash;
    const printed = await print({ subject, assembled, rendered, machine, facts, relations, revision, by: null, now, version: unchanged ? row.version : null });
    return { value: { published: true }, about, detail: { publicationId: printed.publicationId, hash: revision.hash }, tags: printed.tags };
  },
});

async function rendering(subject: ArticleSubject) {
  const { row } = subject;
  const revision = row.scheduledRevisionId === null ? null : await findRevision(row.scheduledRevisionId);
  if (revision === null) return null;
  const assembled = await assemble(subject, revision.content);
  const { content, machine, changes, lines } = await readMarks(row.id, assembled.content);
  const { rendered, facts, asked, basis } = await renderWithFacts(subject, { ...assembled, content }, { lines });
  const relations = await relationsOf(subject, assembled, rendered);
  const gates = await readGates(subject, assembled);
  return { revision, assembled, rendered, machine, changes, facts, basis, gates: gates.basis, relations, version: row.version, blocking: blockers(checklist(assembled.content, assembled.details, new Set(assembled.pictures.keys()), rendered.text, asked, gates.asked)) };
}
