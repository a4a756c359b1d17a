/** Changes what is known of a source. What is printed of it changes in every article it stands in, and each of them says so. */
import { z } from "zod";
import { can } from "#lib/access/policy";
import { changedBeside, checkUnscheduled } from "#lib/articles/beside-text";
import { articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { findUsing } from "./facts-store.ts";
import { keptDay } from "./day.ts";
import { articleIdInput, particularsInput } from "./input.ts";
import { updateSource } from "./keep-store.ts";
import { particularsOf } from "./open.ts";
import { kindUnder } from "./plain-address.ts";
import { sourceSubject } from "./subject.ts";
import type { SourceParticulars } from "./types.ts";

const printed = ["name", "url", "originalAuthor", "originalHeadline"] as const;

/** `before`: as the person saw them. Refuses "source.stale", "source.notYours", "article.scheduled". */
export const describeSource = command({
  name: "source.describe",
  can: "source.describe",
  fieldsOf: "source",
  input: z.object({ sourceId: articleIdInput, before: particularsInput, particulars: particularsInput }),
  subject: async ({ sourceId, before, particulars }, lock) => {
    // Articles first, in one order, as who attaches something holds them: else two would wait for each other.
    const using = lock && printed.some((field) => before[field] !== particulars[field]) ? await findUsing(sourceId) : [];
    const held = [];
    for (const { id } of using) held.push(await articleSubject(id, true));
    return { ...(await sourceSubject(sourceId, lock)), held };
  },
  run: async ({ actor, input: { sourceId, before, particulars }, subject }) => {
    const now = particularsOf(subject.row);
    const about = { kind: "source", id: sourceId };
    if (same(now, particulars)) return { value: undefined, about, detail: { again: true } };
    if (!same(now, before)) refuse("source.stale");
    const { day, ...columns } = particulars;
    const renamed = printed.some((field) => now[field] !== particulars[field]);
    if (renamed && !can(actor, "source.rename", subject)) refuse("source.notYours");
    const { kind } = kindUnder(subject.row, columns.url);
    await updateSource(sourceId, { ...columns, ...(kind !== subject.row.kind && { kind, problem: "", changedAt: null }), speaksFrom: keptDay(day) });
    for (const article of subject.held) {
      checkUnscheduled(actor, article);
      await changedBeside(article);
    }
    return { value: undefined, about, detail: { renamed, articles: subject.held.length } };
  },
});

function same(one: SourceParticulars, other: SourceParticulars): boolean {
  return [...printed, "licence" as const, "note" as const, "day" as const].every((field) => one[field] === other[field]);
}
