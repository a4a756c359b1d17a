import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { sections } from "#db/schema/taxonomy";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { readDetails } from "#lib/articles/assemble";
import { saveDetails } from "#lib/articles/details";
import { articleSubject } from "#lib/articles/subject";
import { makeActor, valueOf } from "#lib/articles/testing";
import { listSections } from "#lib/taxonomy/sections";
import { simpleWorkflow } from "./presets.ts";
import { readReview } from "./review.ts";
import { setWorkflow } from "./set-workflow.ts";
import { withKeys } from "./step-keys.ts";
import { submitArticle } from "./submit.ts";
import { changeWorkflow, makeNewsroom, signAs } from "./testing.ts";
import type { Workflow, WorkflowStep } from "./types.ts";

useDatabase();

const step = (key: string, given: Partial<WorkflowStep> = {}): WorkflowStep => ({ key, kind: "review", stage: "first", role: "editor", people: 1, ...given });
const own = (...steps: WorkflowStep[]): Workflow => ({ preset: "own", steps, ownReviews: false, urgentHours: 0 });
const set = async (sectionId: number, workflow: Workflow | null) => valueOf(await changeWorkflow(sectionId, workflow));
const keysIn = async (sectionId: number) => (await db().select({ workflow: sections.workflow }).from(sections).where(eq(sections.id, sectionId)))[0]?.workflow?.steps.map(({ key }) => key);
const past = (before: WorkflowStep[] = [], ...used: string[]) => ({ sectionId: 7, before, used: new Set(used) });

test("a step keeps its key while it asks the same, also of more people, and gets another where it asks for something else", () => {
  const before = [step("a"), step("b", { stage: "final", role: "chief" })];
  expect(withKeys([step("a", { people: 3 }), step("b", { stage: "final", role: "editor" })], past(before)).map(({ key }) => key)).toEqual(["a", "b"]);
  for (const other of [step("a", { kind: "proof" }), step("a", { stage: "final" }), step("a", { role: "chief" })]) expect(withKeys([other], past(before)).map(({ key }) => key)).toEqual(["s7n1"]);
});

test("what is new gets a key that nobody has, here or in another section; what a preset calls its own is not free", () => {
  expect(withKeys([step("new1"), step("new2"), step("review1"), step("mine"), step("gone")], past([], "s7n1", "gone")).map(({ key }) => key)).toEqual(["s7n2", "s7n3", "s7n4", "mine", "s7n5"]);
  expect(withKeys([step("new1"), step("s7n1")], past([step("s7n1")])).map(({ key }) => key)).toEqual(["s7n2", "s7n1"]);
});

test("an old signature counts for no step that is made later, whatever key is asked for", async () => {
  const { articleId, author, one, chief, section } = await makeNewsroom(own(step("a")));
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signAs(one, articleId, "a"));
  expect((await readReview(chief, articleId)).unsigned).toBe(0);
  await set(section.id, own(step("b")));
  await set(section.id, own(step("a")));
  const review = await readReview(chief, articleId);
  expect([await keysIn(section.id), review.unsigned, review.voided.map(({ why }) => why)]).toEqual([[`s${section.id}n1`], 1, ["step"]]);
});

test("a key is not given again after the section had no steps at all, and not one that was never signed either", async () => {
  const { section } = await makeNewsroom(own(step("a"), step("b")));
  await set(section.id, null);
  await set(section.id, own(step("b")));
  await set(section.id, simpleWorkflow);
  await set(section.id, own(step("a"), step("new1")));
  expect(await keysIn(section.id)).toEqual([`s${section.id}n2`, `s${section.id}n3`]);
});

test("nor is one that came with an article from another section", async () => {
  const [from, to] = [await makeNewsroom(own(step("a"))), await makeNewsroom(own(step("b")))];
  valueOf(await submitArticle(from.author, { articleId: from.articleId }));
  valueOf(await signAs(from.one, from.articleId, "a"));
  const subject = await articleSubject(from.articleId, false);
  valueOf(await saveDetails(systemActor("test"), { articleId: from.articleId, basedOn: subject.row.version, details: { ...(await readDetails(subject)), sectionId: to.section.id } }));
  await set(to.section.id, own(step("b"), step("a")));
  expect(await keysIn(to.section.id)).toEqual(["b", `s${to.section.id}n1`]);
  expect((await readReview(to.chief, from.articleId)).unsigned).toBe(2);
});

test("steps that two sections got by themselves are never the same", async () => {
  const [one, two] = [await makeNewsroom(own(step("new1"))), await makeNewsroom(own(step("new1")))];
  expect(await keysIn(one.section.id)).not.toEqual(await keysIn(two.section.id));
});

test("of two who change it at once the second looks again, and no key comes twice", async () => {
  const { section } = await makeNewsroom(own(step("a")));
  const wishes = [own(step("a"), step("new1")), own(step("a"), step("new1", { kind: "proof" }))];
  const basedOn = (await listSections(await makeActor("admin"), undefined)).find(({ id }) => id === section.id)?.versions.workflow;
  const outcomes = await Promise.all(wishes.map((workflow) => setWorkflow(systemActor("test"), { sectionId: section.id, workflow, basedOn })));
  expect(outcomes.map((outcome) => (outcome.ok ? "" : outcome.code)).sort()).toEqual(["", "section.stale"]);
  await set(section.id, wishes[outcomes.findIndex(({ ok }) => !ok)] ?? null);
  expect(await keysIn(section.id)).toEqual(["a", `s${section.id}n2`]);
});
