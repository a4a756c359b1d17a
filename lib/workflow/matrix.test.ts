import { expect, test } from "vitest";
import { type Actor, anonymous, personActor, systemActor } from "#lib/access/actor";
import { actions, type ArticleFacts, can } from "#lib/access/policy";
import { type Role, roles } from "#lib/access/roles";
import type { Live, Stage } from "#lib/articles/types";
import { type Place, tooEarlyOrLate } from "./moments.ts";
import type { ReviewDeed } from "./types.ts";

const me = 7;
const stages: Stage[] = ["pitch", "draft", "first", "second", "final", "ready"];
const lives: Live[] = ["never", "scheduled", "live", "unpublished", "retracted"];
const plain = ["article.read", "article.revise", "article.publish", "article.schedule", "article.unpublish", "article.remove", "article.retract", "article.expire", "article.remind"] as const;
/** Of no article yet, or of any. */
const apart = ["article.start", "article.import", "article.findOriginal"];
const deeds = { submit: "article.submit", sign: "article.sign", return: "article.return", withdraw: "article.withdraw", assign: "article.assign", takeOver: "article.takeOver", setDue: "article.setDue", publishUrgent: "article.publishUrgent" } as const satisfies Record<ReviewDeed, string>;
type Who = { role: Role; mine: boolean; section: boolean };
type Case = Who & { stage: Stage; live: Live; printed: boolean; scheduled: boolean };

const people: Who[] = roles.flatMap((role) => [true, false].flatMap((mine) => [true, false].map((section) => ({ role, mine, section }))));
const places: Place[] = stages.flatMap((stage) => lives.flatMap((live) => [true, false].flatMap((printed) => [true, false].map((scheduled) => ({ stage, live, printed: printed && live === "live", scheduled })))));
const actorOf = ({ role, section }: Who): Actor => personActor({ kind: "person", id: me, name: "甲", role, owner: false, sectionIds: section ? [1] : [2], language: "zh-CN", sessionHash: "" });
const factsOf = ({ mine, live }: Who & { live: Live }): ArticleFacts => ({ sectionId: 1, authorIds: mine ? [me] : [8], live });

/** Written from the rules of the newsroom, not from the policy. */
const chief = ({ role }: Who) => role === "chief" || role === "admin";
const edits = (who: Who) => chief(who) || (who.role === "editor" && who.section);
const reads = (who: Who) => edits(who) || who.mine;
const expected: Record<(typeof plain)[number], (given: Case) => boolean> = {
  "article.read": reads,
  "article.revise": (given) => given.live !== "retracted" && reads(given),
  "article.publish": (given) => given.live !== "retracted" && edits(given),
  "article.schedule": (given) => given.live !== "retracted" && edits(given),
  "article.unpublish": edits,
  "article.remove": (given) => (given.live === "never" && reads(given)) || (given.live === "unpublished" && edits(given)),
  "article.retract": (given) => given.live !== "retracted" && chief(given),
  // What a clock does.
  "article.expire": () => false,
  "article.remind": () => false,
};
const under = ({ stage }: Case) => stage === "first" || stage === "second" || stage === "final";
const waits = (given: Case) => under(given) || (given.stage === "ready" && !given.printed);
const open = (given: Case) => given.live !== "retracted";
const finished = ({ stage, printed }: Case) => stage === "ready" && printed;
const expectedDeed: Record<ReviewDeed, (given: Case, role: Role, ownReviews: boolean) => boolean> = {
  submit: (given) => open(given) && reads(given) && given.stage === "draft",
  sign: (given, role, ownReviews) => open(given) && edits(given) && (role !== "chief" || chief(given)) && (ownReviews || !given.mine) && waits(given),
  return: (given) => open(given) && edits(given) && waits(given) && !given.scheduled,
  withdraw: (given) => open(given) && given.mine && waits(given) && !given.scheduled,
  assign: (given) => open(given) && edits(given) && !finished(given),
  takeOver: (given) => open(given) && reads(given) && !finished(given),
  setDue: (given) => open(given) && edits(given) && !finished(given),
  publishUrgent: (given) => open(given) && chief(given) && under(given),
};

test("every action on an article has its row here; what has nothing to do with stages has it in lib/access/matrix.test.ts", () => {
  expect([...plain, ...Object.values(deeds), ...apart].sort()).toEqual(actions.filter((action) => action.startsWith("article.")).sort());
});

test("every role, relation, action, stage and state of publication gives the answer of the newsroom's rules", () => {
  let asked = 0;
  for (const who of people) for (const place of places) {
    const given: Case = { ...who, ...place };
    const [actor, facts] = [actorOf(who), factsOf(given)];
    for (const action of plain) {
      asked++;
      expect(can(actor, action, facts), JSON.stringify({ action, ...given })).toBe(expected[action](given));
    }
    for (const deed of Object.keys(deeds) as ReviewDeed[]) for (const role of ["editor", "chief"] as const) for (const ownReviews of [true, false]) {
      asked++;
      const allowed = can(actor, deeds[deed], { ...facts, ownReviews, role }) && tooEarlyOrLate(deed, place) === null;
      expect(allowed, JSON.stringify({ deed, step: role, ownReviews, ...given })).toBe(expectedDeed[deed](given, role, ownReviews));
    }
  }
  expect(asked).toBe(people.length * places.length * (plain.length + 32));
});

test("strangers do none of it at any stage, and the house itself signs, returns and takes over nothing", () => {
  for (const live of lives) for (const action of [...plain, ...Object.values(deeds)]) expect(can(anonymous, action, { sectionId: 1, authorIds: [8], live, role: "editor", ownReviews: true })).toBe(false);
  for (const action of ["article.sign", "article.return", "article.withdraw", "article.takeOver", "article.publishUrgent"] as const) expect(can(systemActor("test"), action, { sectionId: 1, authorIds: [8], live: "never", role: "editor", ownReviews: true })).toBe(false);
});
