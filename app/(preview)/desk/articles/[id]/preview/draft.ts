import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { PersonActor } from "#lib/access/actor";
import { previewArticle } from "#lib/articles/preview";
import type { PublishedArticle } from "#lib/reading/types";
import { currentActor } from "#lib/session/current";
import { shown } from "#lib/web/shown";

/** The draft of an address as it would be printed; strangers are sent to the door, what is not theirs does not exist. */
export const draftOf = cache(async (id: string): Promise<{ actor: PersonActor; article: PublishedArticle }> => {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect(`/sign-in?next=${encodeURIComponent(`/desk/articles/${id}/preview`)}`);
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  return { actor, article: await shown(previewArticle(actor, Number(id))) };
});
