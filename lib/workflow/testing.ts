/** For tests: a section with steps, and the people it takes. */
import type { Actor, PersonActor } from "#lib/access/actor";
import { systemActor } from "#lib/access/actor";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { articleSubject } from "#lib/articles/subject";
import { makeColleague } from "#lib/comments/testing";
import { hashedDraft, signedHashOf } from "./read-standing.ts";
import { threeReviews } from "./presets.ts";
import { setWorkflow } from "./set-workflow.ts";
import { signStep } from "./sign.ts";
import { submitArticle } from "./submit.ts";
import type { Workflow } from "./types.ts";
import { versionOf } from "#lib/kernel/version";
import { findSectionWorkflow } from "./workflow-store.ts";

export async function makeReviewedSection(change: Partial<Workflow> = {}): Promise<Awaited<ReturnType<typeof makeSection>>> {
  const section = await makeSection();
  valueOf(await changeWorkflow(section.id, { ...threeReviews, ...change }));
  return section;
}

/** By whoever has just looked. */
export async function changeWorkflow(sectionId: number, workflow: Workflow | null, actor: Actor = systemActor("test")) {
  return setWorkflow(actor, { sectionId, workflow, basedOn: versionOf(await findSectionWorkflow(sectionId)) });
}

/** An article of the author's in such a section, with four editors and a chief. */
export async function makeNewsroom(change: Partial<Workflow> = {}, body = "第一段。\n\n第二段。") {
  const section = await makeReviewedSection(change);
  const author = await makeColleague("author");
  const editors = [];
  for (let count = 0; count < 4; count++) editors.push(await makeColleague("editor", [section.id]));
  const chief = await makeColleague("chief");
  const [one, two, three, four] = editors;
  if (!one || !two || !three || !four) throw new Error("no editors");
  const draft = await makeDraft({ sectionId: section.id, actor: author, body, details: { bylines: [{ personId: author.id, name: author.name }] } });
  return { section, author, one, two, three, four, chief, articleId: draft.articleId, draft };
}

/** What a signer sees: the version, and the hash of the text with what stands beside it. */
export async function seen(articleId: number): Promise<{ basedOn: number; hash: string }> {
  const subject = await articleSubject(articleId, false);
  return { basedOn: subject.row.version, hash: await signedHashOf(articleId, (await hashedDraft(subject)).hash) };
}

export async function signAs(person: PersonActor, articleId: number, step: string) {
  return signStep(person, { articleId, step, ...(await seen(articleId)) });
}

/** Every step of 三审三校, by those whose turn it is. */
export async function signEverything({ articleId, author, one, two, three, four, chief }: Awaited<ReturnType<typeof makeNewsroom>>): Promise<void> {
  valueOf(await submitArticle(author, { articleId }));
  const names: [string, PersonActor][] = [["review1", one], ["proof1", two], ["review2", three], ["proof2", four], ["review3", chief], ["proof3", one]];
  for (const [step, person] of names) valueOf(await signAs(person, articleId, step));
}
