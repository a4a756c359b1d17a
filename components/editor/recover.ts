/** Details, and text of earlier versions of the editor, that a closed or crashed tab left on this device: found, offered, taken or put away. */
import type { Room } from "./context.ts";
import { filledUp, hasText, recoverable, withoutText } from "./saving/recovery.ts";
import type { Workroom } from "./workroom.ts";
import type { EditorProps } from "./props.ts";

/** How long a browser may need to notice that a crashed tab is gone, in milliseconds. */
const secondLook = 2_000;

/** Looks when the article is opened, and once more: the lock of a tab that has just crashed may still be held. */
export async function lookForCopies(opened: Pick<EditorProps, "article" | "person">, room: Workroom): Promise<void> {
  await look(opened, room);
  if (room.offer.get() === null) setTimeout(() => void look(opened, room), secondLook);
}

/** Copies that say what the server says are cleared away. */
async function look({ article, person }: Pick<EditorProps, "article" | "person">, room: Workroom): Promise<void> {
  const left = await room.copies.leftBehind(article.id, person.id);
  const { offers, settled } = recoverable({ content: article.content, details: article.details, version: article.version }, left);
  for (const key of settled) void room.copies.forget(key);
  room.offer.set(offers[0] ?? null);
}

/** Puts the details on screen and saves them like anything filled in. What was changed since is shown beside them first. */
export function takeOffer({ room }: { room: Pick<Workroom, "offer" | "saver" | "comparing" | "details" | "copies"> }): void {
  const offer = room.offer.get();
  if (!offer) return;
  const { version, unsaved } = room.saver.status();
  if (unsaved || version !== offer.copy.version) return room.comparing.set(offer.copy);
  room.details.set(filledUp(offer.copy.details, room.details.get()));
  room.saver.edited();
  room.offer.set(null);
  void saveThenForget(room, offer.copy.key);
}

async function saveThenForget({ saver, copies }: Pick<Workroom, "saver" | "copies">, key: string): Promise<void> {
  if (await saver.saveNow()) await copies.forget(key);
}

/** A person has said that these details are not wanted. */
export async function dropOffer({ room }: Room): Promise<void> {
  const offer = room.offer.get();
  if (!offer) return;
  await room.copies.forget(offer.copy.key);
  room.offer.set(null);
}

/** Words that an earlier version of the editor left here become a version of the article, to be compared and put back there. */
export async function keepInHistory({ room, actions, article, t }: Room): Promise<void> {
  const offer = room.offer.get();
  if (!offer || !hasText(offer.copy)) return;
  const answer = await actions.keepConflict({ articleId: article.id, content: offer.copy.content }).catch(() => null);
  if (!answer?.ok) return room.remark.set({ words: answer?.message ?? t.notice.failed });
  const details = withoutText(offer.copy);
  if (details) await room.copies.keep(details);
  else await room.copies.forget(offer.copy.key);
  room.offer.set(details && { copy: details, kind: "details", moved: offer.moved });
  room.remark.set({ words: t.offline.older.kept(answer.value.revision) });
}
