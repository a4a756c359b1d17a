/** Leaves word, with the change itself, that the hub is to be told of it. */
import type { Lang } from "#lib/i18n/languages";
import { enqueue } from "#lib/jobs/enqueue";
import { databaseNow } from "#lib/kernel/clock";

type Place = { sectionId: number | null; tagIds: readonly number[]; personIds: readonly number[] };

/** Call inside the transaction of a publish or a take-down, where a hub is set. @param places where the article was and will be printed. */
export async function announceFeeds(language: Lang, places: readonly (Place | null)[]): Promise<void> {
  const all = (pick: (place: Place) => readonly number[]) => [...new Set(places.flatMap((place) => (place ? pick(place) : [])))];
  const touched = { language, sections: all(({ sectionId }) => (sectionId === null ? [] : [sectionId])), tags: all(({ tagIds }) => tagIds), people: all(({ personIds }) => personIds) };
  await enqueue("feeds.ping", touched, await databaseNow());
}
