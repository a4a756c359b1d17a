/** The board of ideas: open ones, accepted ones with what became of them, declined ones with the reason. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleScope } from "#lib/access/scope";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { countUnreadOfArticle } from "#lib/notices/of-article";
import { colleagues } from "#lib/session/colleagues";
import { type BoardRow, boardStatement, type BoardWhere, findLine } from "./pitches-store.ts";
import { pitchSubject } from "./subject.ts";
import { type PitchFilters, type PitchLine, type PitchPage, pitchStatuses, type Writer } from "./types.ts";

/** Filters as they stand in the address; what is not understood is left out. */
export const pitchFilters: z.ZodType<PitchFilters> = z.object({
  status: z.enum(pitchStatuses).optional().catch(undefined),
  section: z.coerce.number().int().positive().max(999_999_999_999).optional().catch(undefined),
  mine: z.literal("yes").optional().catch(undefined),
  before: z.string().regex(/^[1-9]\d{0,14}$/).optional().catch(undefined),
});

export const boardPageSize = 30;
/** Rows that one file holds at most. */
const mostExported = 100_000;

/** What this person's other lists would show them too: their own, and those of the sections they edit. */
export const listPitches: (actor: Actor, filters: PitchFilters) => Promise<PitchPage> = query({
  can: "desk.enter",
  subject: async () => undefined,
  run: async ({ actor, input }: { actor: Actor; input: PitchFilters }) => {
    const { items, next } = await page(actor, input, boardPageSize);
    return { items, next, writers: items.some(({ abilities }) => abilities.decide) ? await findWriters() : [] };
  },
});

/** One of them, and how many notices of it this person has not read. Refuses "pitch.unknown". */
export const openPitch: (actor: Actor, articleId: number) => Promise<{ pitch: PitchLine; writers: Writer[]; unread: number }> = query({
  can: "article.read",
  subject: (articleId: number) => pitchSubject(articleId, false),
  run: async ({ actor, subject }) => {
    const pitch = lineOf(actor, (await findLine(subject.row.id)) ?? refuse("pitch.unknown"));
    const unread = actor.kind === "person" ? await countUnreadOfArticle(actor.id, pitch.id) : 0;
    return { pitch, writers: pitch.abilities.decide ? await findWriters() : [], unread };
  },
});

/** All that the filters find, a thousand at a time. */
export const exportPitches: (actor: Actor, filters: PitchFilters) => Promise<AsyncIterable<PitchLine>> = query({
  can: "desk.enter",
  subject: async () => undefined,
  run: async ({ actor, input }: { actor: Actor; input: PitchFilters }) => everything(actor, input),
});

async function* everything(actor: Actor, filters: PitchFilters): AsyncGenerator<PitchLine> {
  let { before } = filters;
  for (let left = mostExported; left > 0; ) {
    const { items, next } = await page(actor, { ...filters, before }, Math.min(1_000, left));
    yield* items;
    left -= items.length;
    if (next === null) return;
    before = next;
  }
}

async function page(actor: Actor, { status = "open", section, mine, before }: PitchFilters, size: number): Promise<Pick<PitchPage, "items" | "next">> {
  const me = actor.kind === "person" ? actor.id : 0;
  const where: BoardWhere = { status, section, proposedBy: mine ? me : undefined, before: before === undefined ? null : Number(before) };
  const rows = await boardStatement(articleScope(actor), where, size + 1);
  const items = rows.slice(0, size).map((row) => lineOf(actor, row));
  return { items, next: rows.length > size ? String(items.at(-1)?.id) : null };
}

function lineOf(actor: Actor, { stage, live, scheduledAt, dueAt, holder, authors, authorIds, ...row }: BoardRow): PitchLine {
  const facts = { sectionId: row.section?.id ?? null, authorIds, live, proposedBy: row.proposedBy?.id ?? null };
  const open = row.status === "open";
  return { ...row, article: { stage, live, scheduledAt, authors: authors.join(row.language === "en" ? ", " : "、"), holder, dueAt: stage === "draft" ? dueAt : null }, abilities: { change: open && can(actor, "pitch.change", facts), decide: open && can(actor, "pitch.decide", facts) } };
}

/** Everybody with an account who is not suspended. */
async function findWriters(): Promise<Writer[]> {
  return (await colleagues(null)).map(({ actor: { id, name } }) => ({ id, name }));
}
