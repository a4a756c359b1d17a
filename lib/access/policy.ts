/** Every rule of who may do what, on one page. */
import type { Actor, PersonActor } from "./actor.ts";
import { atLeast, type Role } from "./roles.ts";

/** What a rule needs to know of an article. `authorIds`: who started it and who is printed above it. */
export type ArticleFacts = {
  sectionId: number | null;
  authorIds: readonly number[];
  live: "never" | "scheduled" | "live" | "unpublished" | "retracted";
};
/** `articles`: those it is attached to, none that was removed. */
export type SourceFacts = { createdBy: number | null; articles: readonly ArticleFacts[] };
export type PersonFacts = { id: number; role: Role; owner: boolean };
type Nothing = undefined;

/** What each action is done to. */
export type Subjects = {
  "site.setUp": { ownerExists: boolean };
  "session.start": Nothing;
  "session.end": { personId: number };
  "invitation.accept": Nothing;
  "desk.enter": Nothing;
  "article.start": { sectionId: number | null };
  "article.import": Nothing;
  "article.read": ArticleFacts;
  "article.revise": ArticleFacts;
  "article.publish": ArticleFacts;
  "article.schedule": ArticleFacts;
  "article.unpublish": ArticleFacts;
  "article.submit": ArticleFacts;
  "article.sign": ArticleFacts & { /** Of the step. */ role: Role; ownReviews: boolean };
  "article.return": ArticleFacts;
  "article.withdraw": ArticleFacts;
  "article.assign": ArticleFacts;
  "article.takeOver": ArticleFacts;
  "article.setDue": ArticleFacts;
  "article.publishUrgent": ArticleFacts;
  "article.expire": ArticleFacts;
  "article.remind": ArticleFacts;
  "article.retract": ArticleFacts;
  "article.remove": ArticleFacts;
  "article.findOriginal": Nothing;
  "pitch.propose": Nothing;
  "pitch.change": ArticleFacts & { proposedBy: number | null };
  "pitch.decide": ArticleFacts;
  "comment.write": ArticleFacts;
  "comment.change": ArticleFacts & { writtenBy: number };
  "comment.resolve": ArticleFacts & { startedBy: number };
  "label.declare": ArticleFacts;
  "label.withdraw": ArticleFacts & { declaredBy: number | null };
  "claim.verify": ArticleFacts & { over: "contradicted" | "unsupported" };
  "claim.withdraw": ArticleFacts & { verifiedBy: number };
  "term.letStand": ArticleFacts & { severity: "block" | "warn" | "note" };
  "term.withdraw": ArticleFacts & { letBy: number };
  "terms.read": Nothing;
  "terms.manage": Nothing;
  "terms.scanOn": Nothing;
  "terms.install": Nothing;
  "reposts.read": Nothing;
  "reposts.manage": Nothing;
  "notice.read": Nothing;
  "link.describe": Nothing;
  "preview.share": ArticleFacts;
  "preview.revoke": ArticleFacts & { madeBy: number };
  "preview.open": { state: "open" | "expired" | "ended" };
  "revision.keep": ArticleFacts;
  "revision.keepIdle": ArticleFacts;
  "revision.mark": ArticleFacts;
  "revision.restore": ArticleFacts;
  "source.add": Nothing;
  "source.attach": ArticleFacts;
  "source.read": SourceFacts;
  "source.compare": SourceFacts;
  "source.compareDue": Nothing;
  "source.settle": SourceFacts;
  "source.describe": SourceFacts;
  "source.rename": SourceFacts;
  "media.upload": Nothing;
  "media.describe": { createdBy: number | null };
  "media.crop": { createdBy: number | null };
  "media.focus": { createdBy: number | null };
  "tag.create": Nothing;
  "tag.manage": Nothing;
  "section.manage": Nothing;
  "series.manage": Nothing;
  "profile.edit": PersonFacts;
  "factor.manage": PersonFacts;
  "factor.drop": PersonFacts;
  "people.list": Nothing;
  "people.invite": { role: Role };
  "people.create": { role: Role };
  "people.changeRole": PersonFacts & { to: Role };
  "people.suspend": PersonFacts;
  "people.endSessions": PersonFacts;
  "people.resetLink": PersonFacts;
  "people.remove": PersonFacts;
  "home.arrange": Nothing;
  "settings.change": Nothing;
  "sample.install": Nothing;
  "sample.remove": Nothing;
  "archive.seed": Nothing;
  "archive.relate": Nothing;
  "copy.give": Nothing;
  "model.manage": Nothing;
  "model.ask": ArticleFacts;
  "model.call": Nothing;
  "audit.read": Nothing;
  "backup.manage": Nothing;
  "backup.download": Nothing;
  "backup.run": Nothing;
  "redirect.manage": Nothing;
  "maintenance.switch": Nothing;
  "system.work": Nothing;
};
export type Action = keyof Subjects;

type Rule<A extends Action> = (actor: Actor, subject: Subjects[A]) => boolean;

const person = (actor: Actor): actor is PersonActor => actor.kind === "person";
const has = (actor: Actor, role: Role) => (person(actor) ? atLeast(actor.role, role) : actor.kind === "system");
const own = (actor: Actor, article: ArticleFacts) => person(actor) && article.authorIds.includes(actor.id);
const inOwnSections = (actor: Actor, sectionId: number | null) =>
  has(actor, "editor") && person(actor) && sectionId !== null && actor.sectionIds.includes(sectionId);
const edits = (actor: Actor, article: ArticleFacts) => has(actor, "chief") || inOwnSections(actor, article.sectionId);
const reads = (actor: Actor, article: ArticleFacts) => edits(actor, article) || own(actor, article);
const retracted = (article: ArticleFacts) => article.live === "retracted";

const made = (actor: Actor, source: SourceFacts) => person(actor) && actor.id === source.createdBy;
const seesSource = (actor: Actor, source: SourceFacts) => has(actor, "editor") || made(actor, source) || source.articles.some((article) => reads(actor, article));
const worksWithSource = (actor: Actor, source: SourceFacts) => has(actor, "editor") || made(actor, source) || source.articles.some((article) => !retracted(article) && reads(actor, article));

const rules: { [A in Action]: Rule<A> } = {
  "site.setUp": (_actor, site) => !site.ownerExists,
  "session.start": (actor) => actor.kind === "anonymous",
  "session.end": (actor, session) => has(actor, "admin") || (person(actor) && actor.id === session.personId),
  "invitation.accept": (actor) => actor.kind === "anonymous",
  "desk.enter": (actor) => has(actor, "author"),
  "article.start": (actor) => has(actor, "author"),
  "article.import": (actor) => has(actor, "author"),
  "article.read": reads,
  "article.revise": (actor, article) => !retracted(article) && (edits(actor, article) || own(actor, article)),
  "article.publish": (actor, article) => !retracted(article) && edits(actor, article),
  "article.schedule": (actor, article) => !retracted(article) && edits(actor, article),
  "article.unpublish": (actor, article) => edits(actor, article),
  "article.submit": (actor, article) => !retracted(article) && reads(actor, article),
  // A name under a text is a person's; nobody judges what they wrote, unless the section says so.
  "article.sign": (actor, step) => person(actor) && !retracted(step) && has(actor, step.role) && edits(actor, step) && (step.ownReviews || !own(actor, step)),
  "article.return": (actor, article) => person(actor) && !retracted(article) && edits(actor, article),
  "article.withdraw": (actor, article) => person(actor) && !retracted(article) && own(actor, article),
  "article.assign": (actor, article) => !retracted(article) && edits(actor, article),
  "article.takeOver": (actor, article) => person(actor) && !retracted(article) && reads(actor, article),
  "article.setDue": (actor, article) => !retracted(article) && edits(actor, article),
  "article.publishUrgent": (actor, article) => person(actor) && !retracted(article) && has(actor, "chief"),
  "article.expire": (actor) => actor.kind === "system",
  "article.remind": (actor) => actor.kind === "system",
  // Final, and the house's word to its readers.
  "article.retract": (actor, article) => !retracted(article) && has(actor, "chief"),
  "article.remove": (actor, article) =>
    article.live === "never" ? edits(actor, article) || own(actor, article) : article.live === "unpublished" && edits(actor, article),
  "article.findOriginal": (actor) => has(actor, "author"),
  "pitch.propose": (actor) => person(actor) && has(actor, "author"),
  // An idea is said in somebody's own words: nobody else puts them otherwise, or takes them away.
  "pitch.change": (actor, pitch) => person(actor) && actor.id === pitch.proposedBy,
  "pitch.decide": (actor, pitch) => person(actor) && edits(actor, pitch),
  "comment.write": (actor, article) => person(actor) && reads(actor, article),
  "comment.change": (actor, comment) => person(actor) && actor.id === comment.writtenBy && reads(actor, comment),
  "comment.resolve": (actor, thread) => person(actor) && reads(actor, thread) && (actor.id === thread.startedBy || !retracted(thread)),
  "label.declare": (actor, article) => !retracted(article) && (edits(actor, article) || own(actor, article)),
  // Who said so, while it is still their text, or an editor.
  "label.withdraw": (actor, article) => !retracted(article) && (edits(actor, article) || (own(actor, article) && person(actor) && actor.id === article.declaredBy)),
  // Going against a source is an override: it has a name and a reason, and is not the writer's own to make.
  "claim.verify": (actor, claim) => person(actor) && !retracted(claim) && (edits(actor, claim) || (claim.over === "unsupported" && own(actor, claim))),
  "claim.withdraw": (actor, claim) => person(actor) && (edits(actor, claim) || (actor.id === claim.verifiedBy && reads(actor, claim))),
  // What blocks is not the writer's own to let stand.
  "term.letStand": (actor, hit) => person(actor) && !retracted(hit) && (edits(actor, hit) || (hit.severity !== "block" && own(actor, hit))),
  "term.withdraw": (actor, override) => person(actor) && (edits(actor, override) || (actor.id === override.letBy && reads(actor, override))),
  "terms.read": (actor) => has(actor, "author"),
  "terms.manage": (actor) => has(actor, "chief"),
  "terms.scanOn": (actor) => actor.kind === "system",
  "terms.install": (actor) => actor.kind === "system",
  "reposts.read": (actor) => has(actor, "author"),
  "reposts.manage": (actor) => has(actor, "chief"),
  "notice.read": (actor) => person(actor),
  "link.describe": (actor) => has(actor, "author"),
  "preview.share": (actor, article) => !retracted(article) && (edits(actor, article) || own(actor, article)),
  "preview.revoke": (actor, link) => edits(actor, link) || (person(actor) && actor.id === link.madeBy),
  "preview.open": (_actor, link) => link.state === "open",
  "revision.keep": (actor, article) => !retracted(article) && (edits(actor, article) || own(actor, article)),
  "revision.keepIdle": (actor) => actor.kind === "system",
  "revision.mark": (actor, article) => edits(actor, article) || own(actor, article),
  "revision.restore": (actor, article) => !retracted(article) && (edits(actor, article) || own(actor, article)),
  "source.add": (actor) => has(actor, "author"),
  "source.attach": (actor, article) => !retracted(article) && (edits(actor, article) || own(actor, article)),
  "source.read": seesSource,
  "source.compare": seesSource,
  "source.compareDue": (actor) => actor.kind === "system",
  "source.describe": worksWithSource,
  // Its name is printed under every one of them.
  "source.rename": (actor, source) => worksWithSource(actor, source) && source.articles.every((article) => !retracted(article) && reads(actor, article)),
  // What is in force is what every one of them is checked against; nobody checks a retracted one again.
  "source.settle": (actor, source) => worksWithSource(actor, source) && source.articles.every((article) => retracted(article) || reads(actor, article)),
  "media.upload": (actor) => has(actor, "author"),
  "media.describe": (actor, picture) => has(actor, "editor") || (person(actor) && actor.id === picture.createdBy),
  // A cut is a new picture, and the point in sight is no word of anybody's: whoever may put a picture into an article may do both.
  "media.crop": (actor) => has(actor, "author"),
  "media.focus": (actor) => has(actor, "author"),
  "tag.create": (actor) => has(actor, "author"),
  "tag.manage": (actor) => has(actor, "editor"),
  "section.manage": (actor) => has(actor, "admin"),
  "series.manage": (actor) => has(actor, "editor"),
  "profile.edit": (actor, subject) => has(actor, "admin") || (person(actor) && actor.id === subject.id),
  // What somebody signs in by is theirs alone; an admin only takes it away, for who has lost it.
  "factor.manage": (actor, subject) => isSelf(actor, subject),
  "factor.drop": (actor, subject) => has(actor, "admin") && !isSelf(actor, subject) && (!subject.owner || actor.kind === "system"),
  "people.list": (actor) => has(actor, "admin"),
  "people.invite": (actor) => has(actor, "admin"),
  "people.create": (actor) => has(actor, "admin"),
  "people.changeRole": (actor, subject) => has(actor, "admin") && !subject.owner && !isSelf(actor, subject),
  "people.suspend": (actor, subject) => has(actor, "admin") && !subject.owner && !isSelf(actor, subject),
  "people.endSessions": (actor, subject) => has(actor, "admin") || isSelf(actor, subject),
  "people.resetLink": (actor, subject) => has(actor, "admin") && (!subject.owner || isSelf(actor, subject) || actor.kind === "system"),
  "people.remove": (actor, subject) => has(actor, "admin") && !subject.owner && !isSelf(actor, subject),
  "home.arrange": (actor) => has(actor, "chief"),
  "settings.change": (actor) => has(actor, "admin"),
  "sample.install": (actor) => actor.kind === "system",
  "sample.remove": (actor) => has(actor, "admin"),
  "archive.seed": (actor) => actor.kind === "system",
  "archive.relate": (actor) => actor.kind === "system",
  // Only people: whoever gives a copy away without its label answers for it.
  "copy.give": (actor) => person(actor) && has(actor, "chief"),
  "model.manage": (actor) => has(actor, "chief"),
  // What a model writes is for the text: whoever may change it may ask.
  "model.ask": (actor, article) => person(actor) && !retracted(article) && (edits(actor, article) || own(actor, article)),
  "model.call": (actor) => actor.kind === "system",
  "audit.read": (actor) => has(actor, "admin"),
  "backup.manage": (actor) => has(actor, "admin"),
  // It holds what proves who anybody is, the owner too.
  "backup.download": (actor) => person(actor) && actor.owner,
  "backup.run": (actor) => actor.kind === "system",
  "redirect.manage": (actor) => has(actor, "admin"),
  "maintenance.switch": (actor) => has(actor, "admin"),
  "system.work": (actor) => actor.kind === "system",
};

function isSelf(actor: Actor, subject: PersonFacts): boolean {
  return person(actor) && actor.id === subject.id;
}

/** What strangers come for; everything else asks them to sign in before anything is looked up. */
const doors: ReadonlySet<Action> = new Set<Action>(["site.setUp", "session.start", "invitation.accept", "preview.open"]);

export function isForStrangers(action: Action): boolean {
  return doors.has(action);
}

/** What goes on while the site is closed for writing: coming and going, looking, and what ends it or is done meanwhile. */
const duringMaintenance: ReadonlySet<Action> = new Set<Action>(["session.start", "session.end", "article.read", "preview.open", "maintenance.switch", "settings.change", "backup.manage", "backup.download", "backup.run", "model.call", "factor.manage", "people.endSessions", "people.suspend"]);

/** What people had written before is still brought into its place by the house. */
export function goesOnInMaintenance(action: Action, actor: Actor): boolean {
  return duringMaintenance.has(action) || (action === "article.revise" && actor.kind === "system");
}

/** What is left to somebody who has to set up a second factor first. */
const meanwhile: ReadonlySet<Action> = new Set<Action>(["session.end", "factor.manage"]);

/** Whether `actor` may do `action` to `subject`. The only answer to that question in the product. */
export function can<A extends Action>(actor: Actor, action: A, subject: Subjects[A]): boolean {
  if (person(actor) && actor.secondFactorDue && !meanwhile.has(action)) return false;
  return rules[action](actor, subject);
}

export const actions = Object.keys(rules) as Action[];
