/** Publishing: checklist, one rendering, one transaction; readers see the new state or the old, never a mixture. */
import { z } from "zod";
import { type Actor, personBehind } from "#lib/access/actor";
import { contentHash } from "#lib/content/hash";
import { rejected } from "#lib/content/suggestions";
import { basisOf } from "#lib/facts/article-facts";
import { changeInput } from "#lib/corrections/input";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { marksStand, readMarks } from "#lib/labels/read-marks";
import { keepRevision } from "#lib/revisions/keep";
import { reviewPrinted, reviewsOf, type Urgent } from "#lib/workflow/gate";
import { urgentInput } from "#lib/workflow/inputs";
import { assemble } from "./assemble.ts";
import { blockers, checklist } from "./checklist.ts";
import { findLivePublication } from "./publication-store.ts";
import { gatesBasis, readGates } from "./gates.ts";
import { print } from "./print.ts";
import { renderWithFacts } from "./render-facts.ts";
import { relationsOf } from "./relations.ts";
import { articlePath } from "./slug.ts";
import { articleSubject, type ArticleSubject } from "./store.ts";

export const publishArticle = command({
  name: "article.publish",
  can: "article.publish",
  input: z.object({ articleId: z.int().positive(), basedOn: z.int().positive(), override: z.string().max(400).optional(), urgent: urgentInput.optional(), change: changeInput.optional() }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ override, urgent }, subject, actor) => {
    const ready = await readyToPrint(subject, actor, override, undefined, urgent);
    return { ...ready, relations: await relationsOf(subject, ready.assembled, ready.rendered) };
  },
  run: async ({ actor, input, subject, prepared }) => {
    const { row } = subject;
    if (row.version !== input.basedOn || row.version !== prepared.version || !(await marksStand(row.id, prepared))) refuse("article.stale", { version: row.version });
    if ((await basisOf(subject)) !== prepared.basis) refuse("article.factsChanged");
    if ((await gatesBasis(subject)) !== prepared.gates) refuse("article.gatesChanged");
    const live = await findLivePublication(row.id);
    const pathOf = (slug: string) => articlePath({ id: row.id, slug, language: row.language });
    // A second click, or two people at once: what is live already is what was asked for.
    if (live && row.live === "live" && row.publishedVersion === row.version) return { value: { path: pathOf(live.slug), again: true }, about: { kind: "article", id: row.id }, detail: { again: true } };
    const now = await databaseNow();
    if (row.embargoAt && row.embargoAt > now) refuse("article.embargoed");
    const by = personBehind(actor);
    const revision = await keepRevision(row.id, prepared.assembled.content, "publish", by);
    const printed = await print({ subject, assembled: prepared.assembled, rendered: prepared.rendered, machine: prepared.machine, facts: prepared.facts, relations: prepared.relations, revision, by, now, version: row.version, change: input.change ?? null });
    await reviewPrinted(subject, { actor, hash: revision.hash, revisionId: revision.id, now, urgent: input.urgent, overridden: prepared.overridden.includes("unsignedReviews") });
    return {
      value: { path: pathOf(printed.slug), again: false },
      about: { kind: "article", id: row.id },
      detail: { publicationId: printed.publicationId, hash: revision.hash, overridden: prepared.overridden, ...(input.override ? { override: input.override } : {}), ...(input.urgent ? { urgent: input.urgent.reason } : {}), ...(input.change ? { change: input.change.kind } : {}) },
      tags: printed.tags,
    };
  },
});

/** Renders the draft and asks the checklist; refuses "article.checklist" while something blocks. @param at when it is to be printed, where that is later. */
export async function readyToPrint(subject: ArticleSubject, actor: Actor, override?: string, at?: Date, urgent?: Urgent) {
  const assembled = await assemble(subject);
  // Where the owner goes on over open suggestions, what is printed and kept as printed is the text without them.
  const { content, machine, changes, lines } = await readMarks(subject.row.id, { ...assembled.content, body: rejected(assembled.content.body) });
  const [{ rendered, facts, asked, basis }, gates, reviews] = await Promise.all([
    renderWithFacts(subject, { ...assembled, content }, { at, lines }),
    readGates(subject, assembled),
    reviewsOf(subject, contentHash(content), actor, urgent),
  ]);
  const items = checklist(assembled.content, assembled.details, new Set(assembled.pictures.keys()), rendered.text, asked, gates.asked);
  const blocking = blockers([...items, ...reviews]);
  // Nothing can be printed without these, whoever asks.
  if (blocking.includes("headline") || blocking.includes("body")) refuse("article.checklist", { items: blocking.join(",") });
  // Only the command line may go on: it acts for the owner and says so in the audit log.
  if (blocking.length > 0 && !(override && actor.kind === "system")) refuse("article.checklist", { items: blocking.join(",") });
  return { version: subject.row.version, assembled: { ...assembled, content }, rendered, machine, changes, facts, basis, gates: gates.basis, overridden: blocking };
}
