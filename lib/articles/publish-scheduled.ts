/** The job behind a schedule; it may be run late, twice or by two servers at once, and publishes once. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { contentHash } from "#lib/content/hash";
import { readDraft } from "#lib/drafts/open";
import { basisOf } from "#lib/facts/article-facts";
import { scheduledChange } from "#lib/corrections/scheduled";
import { judgeChange } from "#lib/corrections/tell-change";
import type { Change } from "#lib/corrections/types";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { Refusal, refuse } from "#lib/kernel/refusal";
import { marksStand, readMarks } from "#lib/labels/read-marks";
import { tellOfArticle } from "#lib/notices/tell";
import { findRevision } from "#lib/revisions/store";
import { reviewPrinted, reviewsOf } from "#lib/workflow/gate";
import { stageWithoutHour } from "#lib/workflow/stage-after";
import { assemble } from "./assemble.ts";
import { blockers, checklist } from "./checklist.ts";
import { gatesBasis, readGates } from "./gates.ts";
import { print, rowToPrint } from "./print.ts";
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
  prepare: (_input, subject, actor) => rendering(subject, actor),
  run: async ({ actor, input, subject, prepared }) => {
    const { row } = subject;
    const about = { kind: "article", id: row.id };
    if (row.scheduledAt === null || row.scheduledAt.getTime() !== Date.parse(input.at)) return { value: { published: false }, about, detail: { superseded: true } };
    const now = await databaseNow();
    if (row.scheduledAt > now) refuse("article.tooEarly");
    if (prepared === null || prepared.revision.id !== row.scheduledRevisionId || prepared.version !== row.version || !(await marksStand(row.id, prepared))) refuse("article.stale", { version: row.version });
    // The job is tried again.
    if ((await basisOf(subject)) !== prepared.basis) refuse("article.factsChanged");
    if ((await gatesBasis(subject)) !== prepared.gates) refuse("article.gatesChanged");
    if (row.embargoAt && row.embargoAt > now) refuse("article.embargoed");
    const { assembled, rendered, machine, facts, revision, relations } = prepared;
    const { change, by: changedBy } = await scheduledChange(row.id, revision.id);
    const blocked = [...prepared.blocking, ...(await inTheWay(subject, { ...prepared, change, now }))];
    if (blocked.length > 0) {
      log().warn({ articleId: row.id, blocked }, "a scheduled article was not published: something stands in its way again");
      await updateArticle(row.id, { scheduledAt: null, scheduledRevisionId: null, stage: await stageWithoutHour(subject), live: liveWithoutSchedule(row), ...(row.live === "scheduled" && { unpublishAt: null }) });
      await tellOfArticle(subject, { kind: "blocked", from: null, to: [...subject.authorIds, row.responsibleEditorId].filter((id) => id !== null) });
      return { value: { published: false }, about, detail: { blocked } };
    }
    const unchanged = contentHash((await readDraft(subject)).content) === revision.hash;
    const printed = await print({ subject, assembled, rendered, machine, facts, relations, revision, by: null, now, version: unchanged ? row.version : null, change, changedBy });
    await reviewPrinted(subject, { actor, hash: revision.hash, revisionId: revision.id, now, overridden: false });
    return { value: { published: true }, about, detail: { publicationId: printed.publicationId, hash: revision.hash }, tags: printed.tags };
  },
});

type Waiting = NonNullable<Awaited<ReturnType<typeof rendering>>> & { change: Change | null; now: Date };

/** Servers were away until readers should have lost it again; or a colleague changed what is printed, and nobody has said what that is. */
async function inTheWay(subject: ArticleSubject, { change, now, ...prepared }: Waiting): Promise<string[]> {
  const { printed } = await rowToPrint({ ...prepared, subject, by: null, now });
  const isSaid = await judgeChange({ subject, printed, content: prepared.assembled.content, change }).then(() => true, (error: unknown) => !(error instanceof Refusal) && Promise.reject(error));
  const { live, unpublishAt } = subject.row;
  return [...(isSaid ? [] : ["change"]), ...(live === "scheduled" && unpublishAt && unpublishAt <= now ? ["over"] : [])];
}

async function rendering(subject: ArticleSubject, actor: Actor) {
  const { row } = subject;
  const revision = row.scheduledRevisionId === null ? null : await findRevision(row.scheduledRevisionId);
  if (revision === null) return null;
  const assembled = await assemble(subject, revision.content);
  const { content, machine, changes, lines } = await readMarks(row.id, assembled.content);
  const { rendered, facts, asked, basis } = await renderWithFacts(subject, { ...assembled, content }, { lines });
  const relations = await relationsOf(subject, assembled, rendered);
  const gates = await readGates(subject, assembled);
  const items = checklist(assembled.content, assembled.details, new Set(assembled.pictures.keys()), rendered.text, asked, gates.asked);
  return { revision, assembled, rendered, machine, changes, facts, basis, gates: gates.basis, relations, version: row.version, blocking: blockers([...items, ...(await reviewsOf(subject, revision.hash, actor))]) };
}
