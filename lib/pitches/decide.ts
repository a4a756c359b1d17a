/** What becomes of an idea: somebody's draft, or nothing, with the reason. Of two who decide at once the first counts. */
import { z } from "zod";
import { type Actor, type PersonActor, personBehind } from "#lib/access/actor";
import { updateArticle } from "#lib/articles/change-row";
import { replaceBylines } from "#lib/articles/pitched";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { isSeen } from "#lib/content/clean";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { tellOfArticle } from "#lib/notices/tell";
import { colleagues } from "#lib/session/colleagues";
import { recordDeed } from "#lib/workflow/assign";
import { momentInput, remarkInput } from "#lib/workflow/inputs";
import { whichInput } from "./input.ts";
import { updatePitch } from "./pitches-store.ts";
import { checkSeen, pitchSubject } from "./subject.ts";

/** Refuses "pitch.cannotAssign" and "workflow.timePassed". Who writes is printed above it, and so may read it whatever section it is in. */
export const acceptPitch = command({
  name: "pitch.accept",
  can: "pitch.decide",
  input: z.object({ ...whichInput, personId: z.int().positive(), dueAt: momentInput.nullable().default(null), remark: remarkInput }),
  fieldsOf: "pitch",
  subject: ({ articleId }, lock) => pitchSubject(articleId, lock),
  run: async ({ actor, input, subject }) => {
    checkSeen(subject, input.basedOn);
    const { id } = subject.row;
    const [found] = await colleagues([input.personId]);
    const writer = found?.actor ?? refuse("pitch.cannotAssign");
    const now = await databaseNow();
    const dueAt = input.dueAt === null ? null : new Date(input.dueAt);
    if (dueAt !== null && dueAt <= now) refuse("workflow.timePassed");
    await replaceBylines(id, [{ personId: writer.id, name: writer.name }]);
    await updateArticle(id, { stage: "draft", assigneeId: writer.id, dueAt });
    await updatePitch(id, { status: "accepted", decidedBy: personBehind(actor), decidedAt: now });
    await recordDeed(subject, actor, { kind: "assigned", text: input.remark, to: writer });
    if (dueAt !== null) await recordDeed(subject, actor, { kind: "due", dueAt });
    await tellBoth(actor, await articleSubject(id, false), { writer, proposedBy: subject.proposedBy, remark: input.remark });
    return { value: { writer: writer.name }, about: { kind: "article", id }, detail: { personId: writer.id, dueAt: input.dueAt } };
  },
});

/** Whoever writes what they proposed hears of both in one line. */
async function tellBoth(actor: Actor, article: ArticleSubject, { writer, proposedBy, remark }: { writer: PersonActor; proposedBy: number | null; remark: string }): Promise<void> {
  const from = personBehind(actor);
  const text: Record<string, string> = remark === "" ? {} : { text: remark };
  await tellOfArticle(article, { kind: "assigned", from, to: [writer.id], detail: writer.id === proposedBy ? { ...text, what: "taken" } : text });
  if (proposedBy !== null && proposedBy !== writer.id) await tellOfArticle(article, { kind: "pitch", from, to: [proposedBy], detail: text });
}

/** Refuses "pitch.noReason": whoever had the idea shall know why. */
export const declinePitch = command({
  name: "pitch.decline",
  can: "pitch.decide",
  input: z.object({ ...whichInput, reason: remarkInput }),
  fieldsOf: "pitch",
  subject: ({ articleId }, lock) => pitchSubject(articleId, lock),
  run: async ({ actor, input: { basedOn, reason }, subject }) => {
    checkSeen(subject, basedOn);
    if (!isSeen(reason)) refuse("pitch.noReason");
    const { row, proposedBy } = subject;
    const by = personBehind(actor);
    await updatePitch(row.id, { status: "declined", reason, decidedBy: by, decidedAt: await databaseNow() });
    await tellOfArticle(subject, { kind: "pitch", from: by, to: proposedBy === null ? [] : [proposedBy], detail: { what: "declined", text: reason } });
    return { value: undefined, about: { kind: "article", id: row.id }, detail: { reason } };
  },
});
