/** What can be done with what readers have, and with the hours of an article. */
import { attempt } from "../deeds.ts";
import type { Room } from "../context.ts";

export function retract(place: Room, reason: string): Promise<void> {
  const { room, actions, article, t } = place;
  return attempt(place, "retract", async () => {
    const answer = await actions.retract({ articleId: article.id, reason });
    if (!answer.ok) return { tone: "error", words: answer.message };
    room.standing.change({ live: "retracted", stage: "draft", publishedVersion: null, scheduledAt: null, embargoAt: null, unpublishAt: null });
    room.abilities.change({ revise: false, publish: false, schedule: false, unpublish: false, retract: false, remove: false });
    return { tone: "done", words: t.changes.retracted };
  });
}

export function setEmbargo(place: Room, at: Date | null): Promise<void> {
  const { room, actions, article } = place;
  return attempt(place, "hours", async () => {
    const answer = await actions.setEmbargo({ articleId: article.id, at: at?.toISOString() ?? null });
    if (!answer.ok) return { tone: "error", words: answer.message };
    room.standing.change({ embargoAt: answer.value.at });
    return null;
  });
}

export function setTakeDown(place: Room, at: Date | null): Promise<void> {
  const { room, actions, article } = place;
  return attempt(place, "hours", async () => {
    const answer = await (at ? actions.scheduleUnpublish({ articleId: article.id, at: at.toISOString() }) : actions.cancelUnpublish({ articleId: article.id }));
    if (!answer.ok) return { tone: "error", words: answer.message };
    room.standing.change({ unpublishAt: at?.toISOString() ?? null });
    return null;
  });
}
