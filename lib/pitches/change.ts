/** What the proposer may do with an idea nobody has decided: put it otherwise, take it off the board, and back. */
import { z } from "zod";
import { updateArticle } from "#lib/articles/change-row";
import { sectionExists } from "#lib/articles/pitched";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { ideaInput, titled, whichInput } from "./input.ts";
import { updatePitch } from "./pitches-store.ts";
import { checkSeen, checkUndecided, pitchSubject } from "./subject.ts";

/** Refuses "pitch.changed", "pitch.noHeadline", "section.unknown". */
export const editPitch = command({
  name: "pitch.edit",
  can: "pitch.change",
  input: z.object({ ...whichInput, ...ideaInput }),
  fieldsOf: "pitch",
  subject: ({ articleId }, lock) => pitchSubject(articleId, lock),
  run: async ({ input: { basedOn, headline, text, sectionId }, subject }) => {
    checkSeen(subject, basedOn);
    const { row, pitch } = subject;
    if (sectionId !== null && !(await sectionExists(sectionId))) refuse("section.unknown");
    const version = row.version + 1;
    await updateArticle(row.id, { headline: titled(headline), sectionId, version });
    await updatePitch(row.id, { text });
    return { value: { version }, about: { kind: "article", id: row.id }, detail: { before: { headline: row.headline, text: pitch.text, sectionId: row.sectionId } } };
  },
});

const which = z.object({ articleId: whichInput.articleId });

/** Refuses "pitch.withdrawn" where it is gone already. */
export const withdrawPitch = command({
  name: "pitch.withdraw",
  can: "pitch.change",
  input: which,
  subject: ({ articleId }, lock) => pitchSubject(articleId, lock),
  run: async ({ subject }) => {
    checkUndecided(subject);
    await updateArticle(subject.row.id, { removedAt: await databaseNow() });
    return { value: undefined, about: { kind: "article", id: subject.row.id } };
  },
});

/** The way back of `withdrawPitch`; twice does no harm. */
export const bringBackPitch = command({
  name: "pitch.bringBack",
  can: "pitch.change",
  input: which,
  subject: ({ articleId }, lock) => pitchSubject(articleId, lock),
  run: async ({ subject }) => {
    checkUndecided({ ...subject, row: { ...subject.row, removedAt: null } });
    await updateArticle(subject.row.id, { removedAt: null });
    return { value: undefined, about: { kind: "article", id: subject.row.id } };
  },
});
