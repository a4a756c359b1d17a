import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { PersonActor } from "#lib/access/actor";
import { openArticle } from "#lib/articles/open";
import type { OpenedArticle } from "#lib/articles/types";
import { failureOf } from "#lib/kernel/outcome";
import { currentActor } from "#lib/session/current";

/** The article of an address for whoever asks: strangers are sent to the door, what is not theirs does not exist. */
export const opened = cache(async (id: string): Promise<{ actor: PersonActor; article: OpenedArticle }> => {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect(`/sign-in?next=${encodeURIComponent(`/desk/articles/${id}`)}`);
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const article = await openArticle(actor, Number(id)).catch(hide);
  return { actor, article };
});

function hide(error: unknown): never {
  if (error instanceof Error && error.name === "Refusal") {
    const { code } = failureOf(error, "page");
    if (code === "access.denied" || code === "article.unknown") notFound();
  }
  throw error;
}
