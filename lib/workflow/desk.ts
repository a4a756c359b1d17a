/** The review desk: what waits for me, what waits, what came back to me; the nearest time first. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { atLeast } from "#lib/access/roles";
import { articleScope } from "#lib/access/scope";
import { readCursor, writeCursor } from "#lib/articles/cursor";
import { contentHash } from "#lib/content/hash";
import { query } from "#lib/kernel/query";
import { findBeside } from "./beside-store.ts";
import { type DeskRow, findBodiesOf, findSignaturesOf, isReviewStage, returnedStatement, waitingStatement } from "./desk-store.ts";
import { signingRoles, workflowOf } from "./presets.ts";
import { signedHash } from "./signed-hash.ts";
import { type Asked, barrierTo, isOutOfReach, standing } from "./standing.ts";
import type { ReviewLine, ReviewPage, ReviewView, Signature, Workflow, WorkflowStep } from "./types.ts";

/** As it stands in the address; what is not understood is left out. */
export const reviewPlace = z.object({
  view: z.enum(["mine", "waiting", "returned"]).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});

export const reviewPageSize = 30;
/** How many rows are looked at, one after the other, for one page of what waits for me: the page may be short then, and the next goes on from there. */
const looks = [reviewPageSize, 90, 180] as const;

type Place = { view: ReviewView; after?: string | undefined };

export const listReviews: (actor: Actor, place: Place) => Promise<ReviewPage> = query({
  can: "desk.enter",
  subject: async () => undefined,
  run: async ({ actor, input: { view, after } }: { actor: Actor; input: Place }) => {
    const me = actor.kind === "person" ? actor.id : 0;
    if (view === "mine") return minePage(actor, after);
    const from = readCursor(after);
    const rows = view === "returned" ? await returnedStatement(articleScope(actor), me, from, reviewPageSize + 1) : await waitingStatement(articleScope(actor), from, reviewPageSize + 1);
    const shown = rows.slice(0, reviewPageSize);
    return { items: await linesOf(actor, shown), next: rows.length > reviewPageSize ? cursorOf(shown.at(-1)) : null };
  },
});

/** Goes through what waits until a page is full. */
async function minePage(actor: Actor, after: string | undefined): Promise<ReviewPage> {
  const items: ReviewLine[] = [];
  const hands = { of: actor.kind === "person" ? actor.id : 0, only: actor.kind === "person" && !signingRoles.some((role) => atLeast(actor.role, role)) };
  let from = after;
  for (const size of looks) {
    const rows = await waitingStatement(articleScope(actor), readCursor(from), size + 1, hands);
    const batch = rows.slice(0, size);
    for (const line of await linesOf(actor, batch, true)) {
      if (!line.mine) continue;
      items.push(line);
      if (items.length === reviewPageSize) return { items, next: cursorOf(batch.find(({ row }) => row.id === line.id)) };
    }
    if (rows.length <= size) return { items, next: null };
    from = cursorOf(batch.at(-1)) ?? undefined;
  }
  return { items, next: from ?? null };
}

const cursorOf = (row: DeskRow | undefined) => (row?.row.dueAt ? writeCursor({ at: row.row.dueAt, id: row.row.id }) : null);

type Begun = { line: DeskRow; workflow: Workflow; /** Of the round it is in. */ signatures: Signed[] };
type Signed = Awaited<ReturnType<typeof findSignaturesOf>>[number];

/** @param mine leaves out what can be seen to wait for others without its text. */
async function linesOf(actor: Actor, rows: readonly DeskRow[], mine = false): Promise<ReviewLine[]> {
  const all = await withSignatures(rows);
  const near = mine ? all.filter((each) => !isBeyond(actor, each)) : all;
  // Long texts are read only where somebody signed something: it may have changed since.
  const begun = near.filter(({ signatures }) => signatures.length > 0).map(({ line }) => line.row.id);
  const [beside, texts] = await Promise.all([findBeside(begun), findBodiesOf(begun)]);
  const bodies = new Map(texts.map(({ articleId, body }) => [articleId, body]));
  return near.map(({ line, workflow, signatures }) => {
    const { row } = line;
    const body = bodies.get(row.id);
    const text = body === undefined ? "" : contentHash({ kicker: row.kicker, headline: row.headline, standfirst: row.standfirst, note: row.note, body });
    const around = beside.get(row.id);
    const hash = around === undefined ? text : signedHash(text, around);
    const signed = signatures.map(({ createdAt, ...each }): Signature => ({ ...each, at: createdAt.toISOString() }));
    return lineOf(actor, line, { workflow, signatures: signed, hash, text, round: row.round, authorIds: line.authorIds });
  });
}

async function withSignatures(rows: readonly DeskRow[]): Promise<Begun[]> {
  const signed = Map.groupBy(await findSignaturesOf(rows.map(({ row }) => row.id)), ({ articleId }) => articleId);
  const workflows = new Map(rows.map(({ row, workflow }) => [row.sectionId, workflow]));
  const read = new Map([...workflows].map(([sectionId, workflow]) => [sectionId, workflowOf(workflow)]));
  return rows.map((line) => ({ line, workflow: read.get(line.row.sectionId) ?? workflowOf(line.workflow), signatures: (signed.get(line.row.id) ?? []).filter(({ round }) => round === line.row.round) }));
}

function isBeyond(actor: Actor, { line: { row, authorIds }, workflow, signatures }: Begun): boolean {
  const me = actor.kind === "person" ? actor.id : 0;
  const { ownReviews } = workflow;
  const may = (step: WorkflowStep) => can(actor, "article.sign", { sectionId: row.sectionId, authorIds, live: row.live, role: step.role, ownReviews });
  return row.assigneeId !== me && isOutOfReach(me, { workflow, signatures, round: row.round }, may);
}

function lineOf(actor: Actor, { row, section, submittedBy, assignee, authors, reason }: DeskRow, asked: Asked): ReviewLine {
  const { id, language, headline, stage, live, characters, submittedAt, dueAt, reviewBy, assigneeId } = row;
  const steps = isReviewStage(stage) || stage === "ready" ? standing(asked).steps.filter(({ open }) => open) : [];
  const me = actor.kind === "person" ? actor.id : 0;
  const facts = { sectionId: row.sectionId, authorIds: asked.authorIds, live };
  const could = steps.length === 0
    ? can(actor, "article.publish", facts)
    : steps.some(({ step }) => can(actor, "article.sign", { ...facts, role: step.role, ownReviews: asked.workflow.ownReviews }) && barrierTo(step, me, asked) === null);
  // What somebody has in hand waits for nobody else.
  const mine = assigneeId === null ? could : assigneeId === me;
  return { id, language, headline, stage, live, section: section?.name === undefined || section.name === null ? null : { name: section.name, nameEn: section.nameEn }, authors, characters, submittedBy, submittedAt, assignee, dueAt, reviewBy, open: steps.map(({ step, missing }) => ({ kind: step.kind, missing })), mine, reason };
}
