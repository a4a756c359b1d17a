import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { PersonActor } from "#lib/access/actor";
import { openArticle } from "#lib/articles/open";
import type { OpenedArticle } from "#lib/articles/types";
import { beginDocument } from "#lib/drafts/begin";
import { readDocument } from "#lib/drafts/document";
import { openPitch } from "#lib/pitches/board";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";

/** The article of an address for whoever asks: strangers are sent to the door, what is not theirs does not exist. */
export const opened = cache(async (id: string): Promise<{ actor: PersonActor; article: OpenedArticle }> => {
  const actor = await deskActor();
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const article = await shown(openArticle(actor, Number(id)).catch((refused: unknown) => toBoard(actor, Number(id), refused)));
  return { actor, article };
});

/** What is an idea still is read on the board. */
async function toBoard(actor: PersonActor, id: number, refused: unknown): Promise<never> {
  const isPitch = await openPitch(actor, id).then(() => true, () => false);
  if (isPitch) redirect(`/desk/pitches/${id}`);
  throw refused;
}

/** With the document that people write in; it is begun where this is the first time. */
export async function openedForWriting(id: string): Promise<Awaited<ReturnType<typeof opened>> & { document: { state: string; seed: string } }> {
  const found = await opened(id);
  const { actor, article } = found;
  const begun = await beginDocument(actor, { articleId: article.id });
  const document = begun.ok ? await shown(readDocument(actor, article.id)) : null;
  if (document === null) throw new Error("The draft has no document.");
  return { ...found, document };
}
