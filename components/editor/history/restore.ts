/** Puts an older version back in place of what is on screen; it comes to every screen through the shared document. */
import type { Room } from "../context.ts";

/** `kept`: the version that brings back what was there. */
export type Restored = { ok: true; number: number; kept: number } | { ok: false; words: string };

export async function restore(place: Room, number: number): Promise<Restored> {
  const { room, actions, article, t } = place;
  if (!(await room.saver.saveNow())) return { ok: false, words: t.history.restore.unsaved };
  const answer = await actions.restoreRevision({ articleId: article.id, number, basedOn: room.saver.status().version }).catch(() => null);
  if (!answer) return { ok: false, words: t.notice.failed };
  if (!answer.ok) return { ok: false, words: answer.code === "draft.stale" ? t.history.restore.stale : answer.message };
  return { ok: true, number, kept: answer.value.kept };
}
