import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { makeActor, makeSection, valueOf } from "#lib/articles/testing";
import { listSections } from "#lib/taxonomy/sections";
import { simpleWorkflow, threeReviews } from "./presets.ts";
import { setWorkflow } from "./set-workflow.ts";
import { changeWorkflow } from "./testing.ts";
import type { WorkflowStep } from "./types.ts";

useDatabase();

const step = (key: string): WorkflowStep => ({ key, kind: "review", stage: "first", role: "editor", people: 1 });

async function opened() {
  const [section, one, other] = [await makeSection(), await makeActor("admin"), await makeActor("admin")];
  const look = async () => (await listSections(one, undefined)).find(({ id }) => id === section.id);
  return { section, one, other, look, basedOn: (await look())?.versions.workflow ?? "" };
}

test("of two admins with one dialog the second is told who was first, and nothing of theirs is written", async () => {
  const { section, one, other, look, basedOn } = await opened();
  valueOf(await setWorkflow(one, { sectionId: section.id, workflow: threeReviews, basedOn }));
  expect(await setWorkflow(other, { sectionId: section.id, workflow: simpleWorkflow, basedOn })).toEqual({ ok: false, code: "section.stale", params: { name: one.name } });
  expect((await look())?.workflow).toEqual(threeReviews);
  valueOf(await setWorkflow(other, { sectionId: section.id, workflow: simpleWorkflow, basedOn: (await look())?.versions.workflow ?? "" }));
  expect(await setWorkflow(one, { sectionId: section.id, workflow: threeReviews, basedOn: "" })).toMatchObject({ code: "section.stale", params: { name: other.name } });
});

test("of six who save at the same moment one is kept", async () => {
  const { section, one, look, basedOn } = await opened();
  const flows = Array.from({ length: 6 }, (_, index) => ({ ...threeReviews, urgentHours: index + 1 }));
  const outcomes = await Promise.all(flows.map((workflow) => setWorkflow(one, { sectionId: section.id, workflow, basedOn })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await look())?.workflow).toEqual(flows[outcomes.findIndex(({ ok }) => ok)]);
});

test("own steps, whose keys are given here, are read back with a version that saves again", async () => {
  const { section, one, look } = await opened();
  valueOf(await changeWorkflow(section.id, { preset: "own", steps: [step("new1"), step("new2")], ownReviews: true, urgentHours: 4 }, one));
  const row = await look();
  valueOf(await setWorkflow(one, { sectionId: section.id, workflow: row?.workflow ?? null, basedOn: row?.versions.workflow ?? "" }));
  expect((await look())?.versions.workflow).toBe(row?.versions.workflow);
  valueOf(await changeWorkflow(section.id, null));
  expect(await setWorkflow(one, { sectionId: section.id, workflow: simpleWorkflow, basedOn: row?.versions.workflow ?? "" })).toMatchObject({ code: "section.stale", params: { name: "" } });
});
