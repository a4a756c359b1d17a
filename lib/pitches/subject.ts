/** An idea as the gate is asked about it, and whether it is there to be changed or decided still. */
import { anySubject } from "#lib/articles/pitched";
import type { ArticleSubject } from "#lib/articles/subject";
import { refuse } from "#lib/kernel/refusal";
import { findPitch, type PitchRow } from "./pitches-store.ts";

export type PitchSubject = ArticleSubject & { proposedBy: number | null; pitch: PitchRow };

/** With `lock` the article's row is held: whoever comes second reads what the first has made of it. Refuses "pitch.unknown". */
export async function pitchSubject(articleId: number, lock: boolean): Promise<PitchSubject> {
  if (!(await findPitch(articleId))) refuse("pitch.unknown");
  const subject = await anySubject(articleId, lock, true);
  const pitch = (await findPitch(articleId)) ?? refuse("pitch.unknown");
  return { ...subject, proposedBy: subject.row.createdBy, pitch };
}

/** Refuses "pitch.accepted", "pitch.declined" and "pitch.withdrawn". */
export function checkUndecided({ row, pitch: { status, decider } }: PitchSubject): void {
  if (status !== "open") refuse(`pitch.${status}`, { name: decider });
  if (row.removedAt !== null) refuse("pitch.withdrawn");
}

/** Nobody decides, or writes over, words they have not seen. Refuses "pitch.changed" besides. */
export function checkSeen(subject: PitchSubject, basedOn: number): void {
  checkUndecided(subject);
  if (subject.row.version !== basedOn) refuse("pitch.changed");
}
