import type { ArticleDetails } from "#lib/articles/types";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";

/** The details on screen and the way to change them. */
export function useDetails(): { details: ArticleDetails; change: (change: Partial<ArticleDetails>) => void } {
  const { room } = useRoom();
  const details = useValue(room.details);
  const change = (changed: Partial<ArticleDetails>) => {
    room.details.change(changed);
    room.saver.edited();
  };
  return { details, change };
}
