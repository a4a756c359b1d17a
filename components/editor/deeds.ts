/** What a person can do to the whole article: publish, schedule, take down, remove. One at a time for the whole screen. */
import type { Answer } from "#components/ui/use-command";
import type { Change } from "#lib/corrections/types";
import { openBlockers } from "./checked.ts";
import type { Room } from "./context.ts";
import { reloadReview } from "./reviews/reviewing.ts";

export type Deed = "retract" | "hours" | "publish" | "schedule" | "cancelSchedule" | "unpublish" | "remove" | "restore";
export type Told = { tone: "error" | "done"; words: string };
/** A save may come in between while the text is being typed; asking again with the newer version is what a person would do. */
const attempts = 3;

/** Runs a deed unless one is under way already: a second click asks for nothing new. */
export async function attempt(place: Room, deed: Deed, act: () => Promise<Told | null>): Promise<void> {
  const { doing, told } = place.room;
  if (doing.get()) return;
  doing.set(deed);
  told.set(null);
  const outcome = await act().catch((): Told => ({ tone: "error", words: place.t.notice.failed }));
  doing.set(null);
  told.set(outcome);
}

export function publish(place: Room, change?: Change): Promise<void> {
  const { room, actions, t, article } = place;
  return attempt(place, "publish", async () => {
    if (openBlockers(place).length > 0) return { tone: "error", words: t.when.blocked };
    const { answer, version, failure } = await withSavedText(place, (basedOn) => actions.publish({ articleId: article.id, basedOn, ...(change && { change }) }));
    if (answer?.ok === false && answer.code === "article.needsChange") return askForChange(place, null);
    if (!answer?.ok) return failure;
    room.standing.change({ live: "live", stage: "ready", publicPath: answer.value.path, publishedVersion: version, scheduledAt: null });
    return { tone: "done", words: t.when.justPublished };
  });
}

/** Before its reviews, with a reason; where readers have it already, what the change is is asked next. @returns what to tell where it failed. */
export async function publishUrgently(place: Room, reason: string, change?: Change): Promise<string | null> {
  const { room, actions, t, article } = place;
  if (openBlockers(place).some((code) => code !== "unsignedReviews")) return t.when.blocked;
  const { answer, version, failure } = await withSavedText(place, (basedOn) => actions.publish({ articleId: article.id, basedOn, urgent: { reason }, ...(change && { change }) }));
  if (answer?.ok === false && answer.code === "article.needsChange") return askForChange(place, null, reason);
  if (!answer?.ok) return failure.words;
  room.standing.change({ live: "live", publicPath: answer.value.path, publishedVersion: version, scheduledAt: null });
  room.told.set({ tone: "done", words: t.reviews.told.urgent });
  await reloadReview(place);
  return null;
}

export function schedule(place: Room, at: Date, change?: Change): Promise<void> {
  const { room, actions, t, article } = place;
  return attempt(place, "schedule", async () => {
    if (openBlockers(place).length > 0) return { tone: "error", words: t.when.blocked };
    const { answer, version, failure } = await withSavedText(place, (basedOn) => actions.schedule({ articleId: article.id, basedOn, at: at.toISOString(), ...(change && { change }) }));
    if (answer?.ok === false && answer.code === "article.needsChange") return askForChange(place, at);
    if (!answer?.ok) return failure;
    const { live } = room.standing.get();
    room.standing.change({ scheduledAt: answer.value.at, scheduledVersion: version, stage: "ready", live: live === "live" ? "live" : "scheduled" });
    return null;
  });
}

/** Readers have the article: a person says what this is, then it goes on. */
function askForChange({ room }: Room, at: Date | null, urgent: string | null = null): null {
  room.changing.set({ at, urgent });
  return null;
}

export function cancelSchedule(place: Room): Promise<void> {
  const { room, actions, article } = place;
  return attempt(place, "cancelSchedule", async () => {
    const answer = await actions.cancelSchedule({ articleId: article.id });
    if (!answer.ok) return { tone: "error", words: answer.message };
    const { live, publicPath, unpublishAt } = room.standing.get();
    room.standing.change({ unpublishAt: live === "scheduled" ? null : unpublishAt, scheduledAt: null, stage: "draft", live: live !== "scheduled" ? live : publicPath === null ? "never" : "unpublished" });
    return null;
  });
}

export function unpublish(place: Room): Promise<void> {
  const { room, actions, article, t } = place;
  return attempt(place, "unpublish", async () => {
    const answer = await actions.unpublish({ articleId: article.id });
    if (!answer.ok) return { tone: "error", words: answer.message };
    room.standing.change({ live: "unpublished", stage: "draft", publishedVersion: null, scheduledAt: null, unpublishAt: null });
    return { tone: "done", words: t.when.unpublished };
  });
}

export function remove(place: Room): Promise<void> {
  return setRemoved(place, true);
}

export function restore(place: Room): Promise<void> {
  return setRemoved(place, false);
}

function setRemoved(place: Room, removed: boolean): Promise<void> {
  const { room, actions, article, t } = place;
  return attempt(place, removed ? "remove" : "restore", async () => {
    if (removed && !(await room.saver.saveNow())) return { tone: "error", words: t.when.unsaved };
    const answer = await (removed ? actions.remove : actions.restore)({ articleId: article.id });
    if (!answer.ok) return { tone: "error", words: answer.message };
    room.standing.change({ removed });
    // The document was closed to everybody meanwhile.
    if (!removed) room.link.retry();
    return null;
  });
}

type Tried<T> = { answer: Answer<T> | null; version: number; failure: Told };

/** Saves what is on screen, then acts on exactly that version. */
async function withSavedText<T>({ room, t }: Room, act: (basedOn: number) => Promise<Answer<T>>): Promise<Tried<T>> {
  let failure: Told = { tone: "error", words: t.when.stale };
  for (let at = 0; at < attempts; at++) {
    if (!(await room.saver.saveNow())) return { answer: null, version: 0, failure: { tone: "error", words: t.when.unsaved } };
    const { version } = room.saver.status();
    const answer = await act(version);
    if (answer.ok || answer.code !== "article.stale") return { answer, version, failure: { tone: "error", words: answer.ok ? "" : answer.message } };
    failure = { tone: "error", words: answer.message };
  }
  return { answer: null, version: 0, failure };
}
