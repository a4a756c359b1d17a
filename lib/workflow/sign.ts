/** Puts a person's name under one exact text. */
import { z } from "zod";
import { type PersonActor, systemActor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { findLivePublication } from "#lib/articles/live-publication";
import { updateArticle } from "#lib/articles/change-row";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { rejected } from "#lib/content/suggestions";
import { settleDraft } from "#lib/drafts/settle";
import { basisOf, readFacts } from "#lib/facts/article-facts";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { readMarks } from "#lib/labels/read-marks";
import { tellOfArticle } from "#lib/notices/tell";
import { keepRevision } from "#lib/revisions/keep";
import { colleagues } from "#lib/session/colleagues";
import { articleIdInput, remarkInput } from "./inputs.ts";
import { placeOf, tooEarlyOrLate } from "./moments.ts";
import { askedOf, hashedDraft, workflowFor } from "./read-standing.ts";
import { turnOf } from "./signers.ts";
import { type Asked, barrierTo, standing } from "./standing.ts";
import { tellSigners } from "./tell-signers.ts";
import type { WorkflowStep } from "./types.ts";
import { findSignatures, insertSignature, tellReviewers } from "./workflow-store.ts";

type SignSubject = ArticleSubject & { step: WorkflowStep; role: WorkflowStep["role"]; ownReviews: boolean };

async function signSubject(articleId: number, key: string, lock: boolean): Promise<SignSubject> {
  const article = await articleSubject(articleId, lock);
  const { steps, ownReviews } = await workflowFor(article.sectionId);
  const step = steps.find((each) => each.key === key) ?? refuse("workflow.unknownStep");
  return { ...article, step, role: step.role, ownReviews };
}

/**
 * `basedOn`, `hash`: the version and the text that the signer saw; refuses "workflow.changed" for any other. Refuses "workflow.contradicted" where the last
 * review would go over what a source says.
 */
export const signStep = command({
  name: "article.sign",
  can: "article.sign",
  input: z.object({ articleId: articleIdInput, basedOn: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/), step: z.string().max(20), remark: remarkInput }),
  subject: ({ articleId, step }, lock) => signSubject(articleId, step, lock),
  prepare: async ({ articleId }, { step }) => {
    await settleDraft(systemActor("settle"), { articleId });
    return step.kind === "review" && step.stage === "final" ? contradictions(articleId) : null;
  },
  run: async ({ actor, input, subject, prepared }) => {
    const { row, step } = subject;
    // Closed or given another role while the page was open: who signs is who they are now.
    const [now] = actor.kind === "person" ? await colleagues([actor.id]) : [];
    if (actor.kind !== "person" || !now || !can(now.actor, "article.sign", subject)) return refuse("access.denied");
    const { content, hash: text } = await hashedDraft(subject);
    const asked = await askedOf(subject, text);
    const { hash } = asked;
    if (row.version !== input.basedOn || hash !== input.hash) refuse("workflow.changed", { version: row.version });
    const why = tooEarlyOrLate("sign", placeOf(row));
    if (why) refuse(why);
    const barrier = barrierTo(step, actor.id, asked);
    if (barrier) refuse(`workflow.${barrier}`);
    if (prepared && (prepared.text !== text || prepared.basis !== (await basisOf(subject)))) refuse("workflow.changed", { version: row.version });
    if (prepared && prepared.contradicted > 0) refuse("workflow.contradicted", { count: prepared.contradicted });
    const revision = await keepRevision(row.id, content, "sign", actor.id);
    await insertSignature({ articleId: row.id, revisionId: revision.id, hash, round: row.round, step: step.key, kind: step.kind, personId: actor.id, personName: actor.name, remark: input.remark });
    const stage = await goOn(subject, asked, now.actor);
    await tellReviewers(row.id);
    return { value: { stage }, about: { kind: "article", id: row.id }, detail: { step: step.key, hash, round: row.round } };
  },
});

/** Moves the article to the stage whose turn it is now, and tells those it concerns. */
async function goOn(subject: ArticleSubject, before: Asked, by: PersonActor) {
  const { row } = subject;
  const after = { ...before, signatures: await findSignatures(row.id) };
  const { stage } = standing(after);
  if (stage === row.stage) {
    if (row.assigneeId === by.id && !turnOf(subject, after).may(by)) await letGo(subject, by.id);
    return stage;
  }
  const reviewed = stage === "ready" && row.reviewBy !== null && (await findLivePublication(row.id))?.hash === before.text;
  // In whose hands it was has done their part; what readers have already waits for nobody.
  await updateArticle(row.id, { stage, assigneeId: null, ...(reviewed && { reviewBy: null, dueAt: null }) });
  await tellOfArticle(subject, { kind: "signed", from: by.id, to: [row.submittedBy, ...subject.authorIds].filter((id) => id !== null), detail: { stage } });
  if (!reviewed) await tellSigners(subject, { kind: "submitted", from: by.id, text: "" });
  return stage;
}

/** Who had it in hand has done what they can, and the stage waits for somebody else, who has heard nothing of it yet. */
async function letGo(subject: ArticleSubject, by: number): Promise<void> {
  await updateArticle(subject.row.id, { assigneeId: null });
  await tellSigners(subject, { kind: "submitted", from: by, text: "" });
}

async function contradictions(articleId: number): Promise<{ contradicted: number; basis: string; text: string }> {
  const subject = await articleSubject(articleId, false);
  const { content, hash: text } = await hashedDraft(subject);
  const { content: read, lines } = await readMarks(articleId, { ...content, body: rejected(content.body) });
  const { asked, basis } = await readFacts(subject, read, { lines });
  return { contradicted: asked.contradicted, basis, text };
}
