/** Every action of the policy against everybody, written from the rules of the newsroom: who adds a permission adds its row here. */
import { expect, test } from "vitest";
import { anonymous, type PersonActor, personActor, systemActor } from "./actor.ts";
import { type Action, actions, type ArticleFacts, can, type Subjects } from "./policy.ts";
import { type Role, roles } from "./roles.ts";

const me = 7;
const lives = ["never", "scheduled", "live", "unpublished", "retracted"] as const;

/** `mine`: the article is theirs; `section`: they edit its section; `own`: the comment, link, decision, person … is theirs; `hard`: what blocks, or goes against a source; `owner`: the person meant owns the site. */
type Case = { role: Role; mine: boolean; section: boolean; own: boolean; hard: boolean; owner: boolean; live: ArticleFacts["live"] };

const both = [true, false];
const cases: Case[] = roles.flatMap((role) => both.flatMap((mine) => both.flatMap((section) => both.flatMap((own) => both.flatMap((hard) => both.flatMap((owner) => lives.map((live) => ({ role, mine, section, own, hard, owner, live }))))))));

const actorOf = ({ role, section }: Case): PersonActor => personActor({ kind: "person", id: me, name: "甲", role, owner: false, sectionIds: section ? [1] : [2], language: "zh-CN", sessionHash: "" });

/** What of a case each action is told. */
function subjectsOf({ mine, own, hard, owner, live }: Case): Subjects {
  const [article, by] = [{ sectionId: 1, authorIds: mine ? [me] : [8], live }, own ? me : 9];
  const [person, source] = [{ id: by, role: "author" as const, owner }, { createdBy: by, articles: [article] }];
  return {
    "site.setUp": { ownerExists: owner }, "session.start": undefined, "session.end": { personId: by }, "invitation.accept": undefined, "desk.enter": undefined,
    "article.start": { sectionId: 1 }, "article.import": undefined, "article.findOriginal": undefined,
    "article.read": article, "article.revise": article, "article.publish": article, "article.schedule": article, "article.unpublish": article, "article.submit": article,
    "article.sign": { ...article, role: hard ? "chief" : "editor", ownReviews: own }, "article.return": article, "article.withdraw": article, "article.assign": article,
    "article.takeOver": article, "article.setDue": article, "article.publishUrgent": article, "article.expire": article, "article.remind": article, "article.retract": article, "article.remove": article,
    "pitch.propose": undefined, "pitch.change": { ...article, proposedBy: by }, "pitch.decide": article,
    "comment.write": article, "comment.change": { ...article, writtenBy: by }, "comment.resolve": { ...article, startedBy: by },
    "label.declare": article, "label.withdraw": { ...article, declaredBy: by },
    "claim.verify": { ...article, over: hard ? "contradicted" : "unsupported" }, "claim.withdraw": { ...article, verifiedBy: by },
    "term.letStand": { ...article, severity: hard ? "block" : "warn" }, "term.withdraw": { ...article, letBy: by },
    "terms.read": undefined, "terms.manage": undefined, "terms.scanOn": undefined, "terms.install": undefined, "reposts.read": undefined, "reposts.manage": undefined,
    "notice.read": undefined, "link.describe": undefined,
    "preview.share": article, "preview.revoke": { ...article, madeBy: by }, "preview.open": { state: own ? "open" : hard ? "ended" : "expired" },
    "revision.keep": article, "revision.keepIdle": article, "revision.mark": article, "revision.restore": article,
    "source.add": undefined, "source.attach": article, "source.read": source, "source.compare": source, "source.compareDue": undefined, "source.settle": source, "source.describe": source, "source.rename": source,
    "media.upload": undefined, "media.describe": { createdBy: by }, "media.crop": { createdBy: by }, "media.focus": { createdBy: by },
    "tag.create": undefined, "tag.manage": undefined, "section.manage": undefined, "series.manage": undefined,
    "profile.edit": person, "factor.manage": person, "factor.drop": person,
    "people.list": undefined, "people.invite": { role: "author" }, "people.create": { role: "author" }, "people.changeRole": { ...person, to: "editor" }, "people.suspend": person, "people.endSessions": person, "people.resetLink": person, "people.remove": person,
    "home.arrange": undefined, "settings.change": undefined, "sample.install": undefined, "sample.remove": undefined, "archive.seed": undefined, "archive.relate": undefined,
    "copy.give": undefined, "model.manage": undefined, "model.ask": article, "model.call": undefined, "audit.read": undefined, "backup.manage": undefined, "backup.download": undefined, "backup.run": undefined, "redirect.manage": undefined, "maintenance.switch": undefined, "system.work": undefined,
  };
}

const atLeast = (least: Role) => ({ role }: Case) => roles.indexOf(role) >= roles.indexOf(least);
const [anybody, editor, chief, admin] = [atLeast("author"), atLeast("editor"), atLeast("chief"), atLeast("admin")];
const nobody = () => false;
const edits = (given: Case) => chief(given) || (editor(given) && given.section);
const reads = (given: Case) => edits(given) || given.mine;
const open = ({ live }: Case) => live !== "retracted";
const revises = (given: Case) => open(given) && reads(given);
const decides = (given: Case) => open(given) && edits(given);
const lookedAt = (given: Case) => editor(given) || given.own || reads(given);
const workedWith = (given: Case) => editor(given) || given.own || revises(given);
const ofOthers = (given: Case) => admin(given) && !given.owner && !given.own;

const rows: Record<Action, (given: Case) => boolean> = {
  "site.setUp": ({ owner }) => !owner, "session.start": nobody, "session.end": (given) => given.own || admin(given), "invitation.accept": nobody, "desk.enter": anybody,
  "article.start": anybody, "article.import": anybody, "article.findOriginal": anybody,
  "article.read": reads, "article.revise": revises, "article.publish": decides, "article.schedule": decides, "article.unpublish": edits, "article.submit": revises,
  "article.sign": (given) => decides(given) && (!given.hard || chief(given)) && (given.own || !given.mine),
  "article.return": decides, "article.withdraw": (given) => open(given) && given.mine, "article.assign": decides, "article.takeOver": revises, "article.setDue": decides,
  "article.publishUrgent": (given) => open(given) && chief(given), "article.expire": nobody, "article.remind": nobody,
  "article.retract": (given) => open(given) && chief(given),
  "article.remove": (given) => (given.live === "never" && reads(given)) || (given.live === "unpublished" && edits(given)),
  "pitch.propose": anybody, "pitch.change": ({ own }) => own, "pitch.decide": edits,
  "comment.write": reads, "comment.change": (given) => given.own && reads(given), "comment.resolve": (given) => reads(given) && (given.own || open(given)),
  "label.declare": revises, "label.withdraw": (given) => decides(given) || (open(given) && given.mine && given.own),
  "claim.verify": (given) => decides(given) || (revises(given) && !given.hard), "claim.withdraw": (given) => edits(given) || (given.own && reads(given)),
  "term.letStand": (given) => decides(given) || (revises(given) && !given.hard), "term.withdraw": (given) => edits(given) || (given.own && reads(given)),
  "terms.read": anybody, "terms.manage": chief, "terms.scanOn": nobody, "terms.install": nobody, "reposts.read": anybody, "reposts.manage": chief,
  "notice.read": anybody, "link.describe": anybody,
  "preview.share": revises, "preview.revoke": (given) => edits(given) || given.own, "preview.open": ({ own }) => own,
  "revision.keep": revises, "revision.keepIdle": nobody, "revision.mark": reads, "revision.restore": revises,
  "source.add": anybody, "source.attach": revises, "source.read": lookedAt, "source.compare": lookedAt, "source.compareDue": nobody,
  "source.settle": (given) => workedWith(given) && (!open(given) || reads(given)), "source.describe": workedWith, "source.rename": revises,
  "media.upload": anybody, "media.describe": (given) => given.own || editor(given), "media.crop": anybody, "media.focus": anybody,
  "tag.create": anybody, "tag.manage": editor, "section.manage": admin, "series.manage": editor,
  "profile.edit": (given) => given.own || admin(given), "factor.manage": ({ own }) => own, "factor.drop": ofOthers,
  "people.list": admin, "people.invite": admin, "people.create": admin, "people.changeRole": ofOthers, "people.suspend": ofOthers,
  "people.endSessions": (given) => given.own || admin(given), "people.resetLink": (given) => admin(given) && (!given.owner || given.own), "people.remove": ofOthers,
  "home.arrange": chief, "settings.change": admin, "sample.install": nobody, "sample.remove": admin, "archive.seed": nobody, "archive.relate": nobody,
  "copy.give": chief, "model.manage": chief, "model.ask": revises, "model.call": nobody, "audit.read": admin, "backup.manage": admin, "backup.download": nobody, "backup.run": nobody, "redirect.manage": admin, "maintenance.switch": admin, "system.work": nobody,
};

const ask = <A extends Action>(actor: Parameters<typeof can>[0], action: A, subjects: Subjects) => can(actor, action, subjects[action]);

test("every permission of the policy has its row", () => {
  expect(Object.keys(rows).sort()).toEqual([...actions].sort());
});

test("every role, relation, action and state of publication gives the answer of the newsroom's rules", () => {
  const wrong: object[] = [];
  for (const given of cases) {
    const [actor, subjects] = [actorOf(given), subjectsOf(given)];
    for (const action of actions) if (ask(actor, action, subjects) !== rows[action](given)) wrong.push({ action, ...given });
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  expect(cases.length).toBe(roles.length * 2 ** 5 * lives.length);
});

test("an owner downloads backups, and may besides what an admin may, no more", () => {
  for (const given of cases.filter(({ role }) => role === "admin")) {
    const [owner, subjects] = [personActor({ ...actorOf(given), owner: true }), subjectsOf(given)];
    expect(actions.filter((action) => ask(owner, action, subjects) !== rows[action](given))).toEqual(["backup.download"]);
  }
});

test("strangers come through four doors, and somebody without their second factor leaves or sets it up, whatever it is done to", () => {
  const doors: Partial<Record<Action, (given: Case) => boolean>> = { "site.setUp": rows["site.setUp"], "session.start": () => true, "invitation.accept": () => true, "preview.open": rows["preview.open"] };
  for (const given of cases) {
    const subjects = subjectsOf(given);
    expect(actions.filter((action) => ask(anonymous, action, subjects) !== (doors[action]?.(given) ?? false))).toEqual([]);
    const due = personActor({ ...actorOf(given), secondFactorDue: true });
    expect(actions.filter((action) => ask(due, action, subjects) && action !== "session.end" && action !== "factor.manage")).toEqual([]);
  }
});

test("the house itself puts its name under nothing, speaks with nobody and proposes nothing", () => {
  const personal: Action[] = ["session.start", "invitation.accept", "article.sign", "article.return", "article.withdraw", "article.takeOver", "article.publishUrgent", "pitch.propose", "pitch.change", "pitch.decide", "comment.write", "comment.change", "comment.resolve", "claim.verify", "claim.withdraw", "term.letStand", "term.withdraw", "notice.read", "copy.give", "model.ask", "factor.manage", "backup.download"];
  const subjects = subjectsOf({ role: "admin", mine: false, section: false, own: false, hard: false, owner: false, live: "unpublished" });
  const house = systemActor("test");
  expect(actions.filter((action) => !ask(house, action, subjects)).sort()).toEqual([...personal, "preview.open"].sort());
});
