import { expect, test } from "vitest";
import { type Actor, anonymous, personActor, systemActor } from "./actor.ts";
import { type Action, actions, type ArticleFacts, can, isForStrangers, type Subjects } from "./policy.ts";
import { type Role, roles } from "./roles.ts";

const me = 7;
const person = (role: Role, sectionIds: number[] = []): Actor => personActor({ kind: "person", id: me, name: "甲", role, owner: false, sectionIds, language: "zh-CN", sessionHash: "" });
const article = (facts: Partial<ArticleFacts> = {}): ArticleFacts => ({ sectionId: 1, authorIds: [me], live: "never", ...facts });

/** The most favourable subject of each action. */
const subjects: Subjects = {
  "site.setUp": { ownerExists: false },
  "session.start": undefined,
  "session.end": { personId: me },
  "invitation.accept": undefined,
  "desk.enter": undefined,
  "article.start": { sectionId: null },
  "article.import": undefined,
  "article.read": article(),
  "article.revise": article(),
  "article.publish": article(),
  "article.schedule": article(),
  "article.unpublish": article({ live: "live" }),
  "article.submit": article(),
  "article.sign": { ...article({ authorIds: [8] }), role: "editor", ownReviews: false },
  "article.return": article(),
  "article.withdraw": article(),
  "article.assign": article(),
  "article.takeOver": article(),
  "article.setDue": article(),
  "article.publishUrgent": article(),
  "article.expire": article({ live: "live" }),
  "article.remind": article(),
  "article.retract": article({ live: "live" }),
  "article.remove": article(),
  "article.findOriginal": undefined,
  "pitch.propose": undefined,
  "pitch.change": { ...article(), proposedBy: me },
  "pitch.decide": article(),
  "comment.write": article(),
  "comment.change": { ...article(), writtenBy: me },
  "comment.resolve": { ...article(), startedBy: me },
  "label.declare": article(),
  "label.withdraw": { ...article(), declaredBy: me },
  "claim.verify": { ...article(), over: "unsupported" },
  "claim.withdraw": { ...article(), verifiedBy: me },
  "term.letStand": { ...article(), severity: "warn" },
  "term.withdraw": { ...article(), letBy: me },
  "terms.read": undefined,
  "terms.manage": undefined,
  "terms.scanOn": undefined,
  "terms.install": undefined,
  "reposts.read": undefined,
  "reposts.manage": undefined,
  "notice.read": undefined,
  "link.describe": undefined,
  "preview.share": article(),
  "preview.revoke": { ...article(), madeBy: me },
  "preview.open": { state: "open" },
  "revision.keep": article(),
  "revision.keepIdle": article(),
  "revision.mark": article(),
  "revision.restore": article(),
  "source.add": undefined,
  "source.attach": article(),
  "source.read": { createdBy: me, articles: [article()] },
  "source.compareDue": undefined,
  "source.compare": { createdBy: me, articles: [article()] },
  "source.settle": { createdBy: me, articles: [article()] },
  "source.describe": { createdBy: me, articles: [article()] },
  "source.rename": { createdBy: me, articles: [article()] },
  "media.upload": undefined,
  "media.describe": { createdBy: me },
  "media.crop": { createdBy: 8 },
  "media.focus": { createdBy: 8 },
  "tag.create": undefined,
  "tag.manage": undefined,
  "section.manage": undefined,
  "series.manage": undefined,
  "profile.edit": { id: me, role: "author", owner: false },
  "factor.manage": { id: me, role: "author", owner: false },
  "factor.drop": { id: 8, role: "author", owner: false },
  "people.list": undefined,
  "people.invite": { role: "author" },
  "people.create": { role: "author" },
  "people.changeRole": { id: 8, role: "author", owner: false, to: "editor" },
  "people.suspend": { id: 8, role: "author", owner: false },
  "people.endSessions": { id: me, role: "author", owner: false },
  "people.resetLink": { id: 8, role: "author", owner: false },
  "people.remove": { id: 8, role: "author", owner: false },
  "home.arrange": undefined,
  "settings.change": undefined,
  "sample.install": undefined,
  "sample.remove": undefined,
  "archive.seed": undefined,
  "archive.relate": undefined,
  "copy.give": undefined,
  "model.manage": undefined,
  "model.ask": article(),
  "model.call": undefined,
  "audit.read": undefined,
  "backup.manage": undefined,
  "backup.download": undefined,
  "backup.run": undefined,
  "redirect.manage": undefined,
  "maintenance.switch": undefined,
  "system.work": undefined,
};
const ask = <A extends Action>(actor: Actor, action: A) => can(actor, action, subjects[action]);

test("a stranger may set up an unowned site, sign in, accept an invitation and open a preview link, and nothing else", () => {
  expect(actions.filter((action) => ask(anonymous, action)).sort()).toEqual(["invitation.accept", "preview.open", "session.start", "site.setUp"]);
});

test("what strangers may do is exactly what they are not asked to sign in for", () => {
  expect(actions.filter((action) => ask(anonymous, action))).toEqual(actions.filter(isForStrangers));
});

test("nobody sets up a site that has an owner", () => {
  for (const actor of [anonymous, systemActor("test"), ...roles.map((role) => person(role))]) expect(can(actor, "site.setUp", { ownerExists: true })).toBe(false);
});

test("rights only grow from author to editor to chief to admin", () => {
  for (const action of actions) {
    const allowed = roles.map((role) => ask(person(role, [1]), action));
    for (const [index, may] of allowed.entries()) if (may) expect(allowed.slice(index), action).not.toContain(false);
  }
});

test("an author writes own drafts and publishes none", () => {
  expect(can(person("author"), "article.revise", article())).toBe(true);
  expect(can(person("author"), "article.revise", article({ authorIds: [8] }))).toBe(false);
  expect(can(person("author"), "article.publish", article())).toBe(false);
});

test("an editor publishes in own sections only", () => {
  expect(can(person("editor", [1]), "article.publish", article({ authorIds: [8] }))).toBe(true);
  expect(can(person("editor", [2]), "article.publish", article())).toBe(false);
  expect(can(person("editor", [1]), "article.publish", article({ sectionId: null }))).toBe(false);
});

test("an idea is changed by whoever proposed it and nobody else, and decided by the editors of its section, chiefs and admins", () => {
  for (const role of roles) for (const mine of [true, false]) for (const section of [1, 2, null]) {
    const actor = person(role, [1]);
    const pitch = { sectionId: section, authorIds: [mine ? me : 8], live: "never" as const, proposedBy: mine ? me : 8 };
    expect(can(actor, "pitch.change", pitch), JSON.stringify({ role, mine, section })).toBe(mine);
    expect(can(actor, "pitch.decide", pitch), JSON.stringify({ role, mine, section })).toBe(role === "chief" || role === "admin" || (role === "editor" && section === 1));
  }
  for (const action of ["pitch.propose", "pitch.change", "pitch.decide"] as const) for (const actor of [anonymous, systemActor("test")]) expect(ask(actor, action), action).toBe(false);
});

test("a live article is removed by nobody before it is taken down", () => {
  for (const role of roles) expect(can(person(role, [1]), "article.remove", article({ live: "live" }))).toBe(false);
  expect(can(person("editor", [1]), "article.remove", article({ live: "unpublished" }))).toBe(true);
});

test("a retracted article stays as it is", () => {
  for (const role of roles) for (const action of ["article.revise", "article.publish", "article.schedule"] as const) expect(can(person(role, [1]), action, article({ live: "retracted" }))).toBe(false);
});

test("nobody changes the owner's role, suspends the owner, or does either to themselves", () => {
  const admin = person("admin");
  expect(can(admin, "people.changeRole", { id: 8, role: "admin", owner: true, to: "author" })).toBe(false);
  expect(can(admin, "people.suspend", { id: 8, role: "admin", owner: true })).toBe(false);
  expect(can(admin, "people.changeRole", { id: me, role: "admin", owner: false, to: "author" })).toBe(false);
  expect(can(admin, "people.suspend", { id: me, role: "admin", owner: false })).toBe(false);
});

test("an admin cannot take over the owner's account by a reset link", () => {
  expect(can(person("admin"), "people.resetLink", { id: 8, role: "admin", owner: true })).toBe(false);
});

test("the front page is arranged by those who answer for all sections", () => {
  expect(roles.filter((role) => can(person(role, [1, 2]), "home.arrange", undefined))).toEqual(["chief", "admin"]);
});

test("a preview link is taken back by its maker and by who edits the article, and by nobody else", () => {
  const link = { ...article({ authorIds: [8] }), madeBy: 9 };
  expect(can(person("author"), "preview.revoke", { ...link, madeBy: me })).toBe(true);
  expect(can(person("author"), "preview.revoke", { ...link, authorIds: [me] })).toBe(false);
  expect(can(person("editor", [1]), "preview.revoke", link)).toBe(true);
  expect(can(person("editor", [2]), "preview.revoke", link)).toBe(false);
});

test("the writer verifies what no source speaks of; going against a source is for an editor of the section and above", () => {
  const claim = (over: "contradicted" | "unsupported", facts: Partial<ArticleFacts> = {}) => ({ ...article(facts), over });
  expect(can(person("author"), "claim.verify", claim("unsupported"))).toBe(true);
  expect(can(person("author"), "claim.verify", claim("contradicted"))).toBe(false);
  expect(can(person("author"), "claim.verify", claim("unsupported", { authorIds: [8] }))).toBe(false);
  expect(can(person("editor", [1]), "claim.verify", claim("contradicted"))).toBe(true);
  expect(can(person("editor", [2]), "claim.verify", claim("contradicted", { authorIds: [8] }))).toBe(false);
  expect(can(person("chief"), "claim.verify", claim("contradicted", { authorIds: [8] }))).toBe(true);
  expect(can(person("chief"), "claim.verify", claim("contradicted", { live: "retracted" }))).toBe(false);
  expect(can(systemActor("test"), "claim.verify", claim("unsupported"))).toBe(false);
});

test("a decision is withdrawn by who made it and by editors of the article, by nobody else", () => {
  expect(can(person("author"), "claim.withdraw", { ...article(), verifiedBy: me })).toBe(true);
  expect(can(person("author"), "claim.withdraw", { ...article(), verifiedBy: 8 })).toBe(false);
  expect(can(person("editor", [1]), "claim.withdraw", { ...article({ authorIds: [8] }), verifiedBy: 8 })).toBe(true);
  expect(can(person("editor", [2]), "claim.withdraw", { ...article({ authorIds: [8] }), verifiedBy: 8 })).toBe(false);
});
