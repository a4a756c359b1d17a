/** How the reviews of the open article stand, outside of React: asked for anew whenever the server says that something happened. */
import type { Answer } from "#components/ui/use-command";
import type { ReviewState } from "#lib/workflow/types";
import type { Room } from "../context.ts";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";

const known = new WeakMap<Workroom, Observable<ReviewState>>();

export function reviewOf({ room, article }: Pick<Room, "room" | "article">): Observable<ReviewState> {
  const review = known.get(room) ?? new Observable(article.review);
  known.set(room, review);
  return review;
}

/** @returns false where it cannot be had: what is shown stays. */
export async function reloadReview(place: Pick<Room, "room" | "article">): Promise<boolean> {
  const response = await fetch(`/desk/articles/${place.article.id}/review`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) }).catch(() => null);
  if (!response?.ok) return false;
  const state = (await response.json()) as ReviewState;
  reviewOf(place).set(state);
  place.room.standing.change({ stage: state.at });
  return true;
}

/** Follows what others do, and the text, a change of which voids what was signed. */
export function followReview(place: Room): () => void {
  const { room } = place;
  let version = room.saver.status().version;
  const stops = [
    room.link.talk.subscribe(() => void reloadReview(place)),
    room.link.joined.subscribe(() => void reloadReview(place)),
    room.saver.subscribe(() => {
      const { version: now } = room.saver.status();
      if (now !== version) void reloadReview(place);
      version = now;
    }),
  ];
  if (reviewOf(place).get().unread > 0) void place.actions.readNotices({ articleId: place.article.id }).catch(() => null);
  return () => {
    for (const stop of stops) stop();
  };
}

/** Saves what is on screen, acts, and looks how things stand. @returns what to tell where it failed; null: done. */
export async function carryOut(place: Room, act: () => Promise<Answer<unknown>>, done: string): Promise<string | null> {
  const { room, t } = place;
  if (!(await room.saver.saveNow())) return t.reviews.told.unsaved;
  const answer = await act().catch(() => null);
  await reloadReview(place);
  if (!answer?.ok) return answer?.message ?? t.notice.failed;
  room.told.set({ tone: "done", words: done });
  return null;
}
