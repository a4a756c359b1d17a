import { expect, test } from "vitest";
import { simpleWorkflow, threeReviews, threeReviewsSteps, workflowInput, workflowOf } from "./presets.ts";
import { type Asked, barrierTo, standing } from "./standing.ts";
import type { Signature, Workflow, WorkflowStep } from "./types.ts";

let number = 0;
const sign = (step: string, personId: number, given: Partial<Signature> = {}): Signature => ({ id: ++number, step, kind: step.startsWith("proof") ? "proof" : "review", round: 1, hash: "a", text: "t", personId, personName: `人${personId}`, remark: "", at: "2026-01-01T00:00:00.000Z", ...given });
const asked = (signatures: Signature[], given: Partial<Asked> = {}): Asked => ({ workflow: threeReviews, signatures, hash: "a", text: "t", round: 1, authorIds: [1], ...given });
const stepOf = (key: string): WorkflowStep => threeReviewsSteps.find((step) => step.key === key) ?? expect.fail(key);
const whole = [sign("review1", 2), sign("proof1", 3), sign("review2", 4), sign("proof2", 5), sign("review3", 6), sign("proof3", 2)];

test("三审三校 goes from the first stage to the last, and is ready when everybody signed", () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((count) => standing(asked(whole.slice(0, count))).stage)).toEqual(["first", "first", "second", "second", "final", "final", "ready"]);
  expect(standing(asked(whole)).unsigned).toBe(0);
});

test("the same text with something else printed beside it voids as well, and says so", () => {
  expect(standing(asked(whole, { hash: "b" })).voided.map(({ why }) => why)).toEqual(Array(6).fill("beside"));
});

test("steps of one stage are open together, later ones are not", () => {
  expect(standing(asked([])).steps.map(({ open }) => open)).toEqual([true, true, false, false, false, false]);
});

test("a section without steps has nothing to sign", () => {
  expect(standing(asked([], { workflow: simpleWorkflow }))).toEqual({ steps: [], voided: [], unsigned: 0, stage: "ready" });
});

test("any other text voids everything that was signed, says why, and begins at the first stage again", () => {
  const now = standing(asked(whole, { hash: "b", text: "u" }));
  expect(now.voided.map(({ why }) => why)).toEqual(Array(6).fill("changed"));
  expect([now.stage, now.unsigned]).toEqual(["first", 6]);
});

test("the same words again make a signature hold again: it was for exactly these", () => {
  expect(standing(asked(whole, { hash: "a" })).stage).toBe("ready");
});

test("what was returned is signed anew, also unchanged", () => {
  expect(standing(asked(whole, { round: 2 })).voided.map(({ why }) => why)).toEqual(Array(6).fill("round"));
});

test("who becomes an author has signed nothing, unless the section lets people review their own", () => {
  const now = standing(asked(whole, { authorIds: [1, 6] }));
  expect(now.voided.map(({ step, why }) => [step, why])).toEqual([["review3", "own"]]);
  expect(now.stage).toBe("final");
  expect(standing(asked(whole, { authorIds: [1, 6], workflow: { ...threeReviews, ownReviews: true } })).stage).toBe("ready");
});

test("a step that the section has no more holds nothing, nor one that is of another kind now", () => {
  const workflow: Workflow = { ...threeReviews, steps: [{ ...stepOf("review1"), kind: "proof" }] };
  expect(standing(asked([sign("review1", 2), sign("proof1", 3)], { workflow })).voided.map(({ why }) => why)).toEqual(["step", "step"]);
});

test("a step for two people is signed by two, not twice by one", () => {
  const workflow: Workflow = { ...threeReviews, preset: "own", steps: [{ ...stepOf("review1"), people: 2 }] };
  expect(standing(asked([sign("review1", 2), sign("review1", 2)], { workflow })).steps[0]?.missing).toBe(1);
  expect(standing(asked([sign("review1", 2), sign("review1", 3)], { workflow })).stage).toBe("ready");
});

test("one person signs one review and one proof of a round, and not both of one stage", () => {
  const first = [sign("review1", 2), sign("proof1", 3)];
  expect(barrierTo(stepOf("review1"), 2, asked([sign("review1", 2)]))).toBe("signedAlready");
  expect(barrierTo(stepOf("proof1"), 2, asked([sign("review1", 2)]))).toBe("sameStage");
  expect(barrierTo(stepOf("review2"), 2, asked(first))).toBe("oneReview");
  expect(barrierTo(stepOf("proof2"), 3, asked(first))).toBe("oneProof");
  expect(barrierTo(stepOf("proof2"), 2, asked(first))).toBeNull();
  expect(barrierTo(stepOf("review2"), 4, asked(first))).toBeNull();
});

test("a void signature of this round still counts against a second review, not against the same step", () => {
  const changed = asked([sign("review1", 2)], { hash: "b" });
  expect(barrierTo(stepOf("review1"), 2, changed)).toBeNull();
  const later = asked([sign("review1", 2), sign("review1", 3, { hash: "b" }), sign("proof1", 4, { hash: "b" })], { hash: "b" });
  expect(barrierTo(stepOf("review2"), 2, later)).toBe("oneReview");
  expect(barrierTo(stepOf("review2"), 2, { ...later, round: 2 })).toBe("notOpen");
});

test("nobody signs before their turn or after it", () => {
  expect(barrierTo(stepOf("review3"), 6, asked([]))).toBe("notOpen");
  expect(barrierTo(stepOf("review1"), 9, asked([sign("review1", 2)]))).toBe("notOpen");
});

test("a form cannot make a preset weaker, nor two steps of one name, nor a step for nobody or six", () => {
  const form = { preset: "threeReviews", steps: [], ownReviews: false, urgentHours: 24 };
  expect(workflowInput.parse(form).steps).toEqual(threeReviewsSteps);
  expect(workflowInput.safeParse({ ...form, preset: "own" }).success).toBe(false);
  const one = { key: "a", kind: "review", stage: "final", role: "chief", people: 1 };
  expect(workflowInput.safeParse({ ...form, preset: "own", steps: [one, one] }).success).toBe(false);
  for (const people of [0, 6, 1.5]) expect(workflowInput.safeParse({ ...form, preset: "own", steps: [{ ...one, people }] }).success, String(people)).toBe(false);
  expect(workflowInput.safeParse({ ...form, preset: "own", steps: [{ ...one, role: "author" }] }).success).toBe(false);
  for (const urgentHours of [-1, 169, 0.5]) expect(workflowInput.safeParse({ ...form, urgentHours }).success).toBe(false);
});

test("own steps stand in the order of their stages", () => {
  const steps = [{ key: "b", kind: "review", stage: "final", role: "chief", people: 1 }, { key: "a", kind: "proof", stage: "first", role: "editor", people: 2 }];
  expect(workflowInput.parse({ preset: "own", steps, ownReviews: true, urgentHours: 0 }).steps.map(({ key }) => key)).toEqual(["a", "b"]);
});

test("what cannot be read asks for three reviews; nothing at all is the site's default", () => {
  expect(workflowOf(null)).toEqual(simpleWorkflow);
  expect(workflowOf({ preset: "none" })).toEqual(threeReviews);
});
