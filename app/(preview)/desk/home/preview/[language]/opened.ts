import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { PersonActor } from "#lib/access/actor";
import { previewHome } from "#lib/home/open";
import { parseArrangement } from "#lib/home/parse-written";
import { isLang, type Lang } from "#lib/i18n/languages";
import type { HomePage } from "#lib/reading/types";
import { currentActor } from "#lib/session/current";
import { shown } from "#lib/web/shown";

/** The edition of an address; strangers are sent to the door. */
export const visitorOf = cache(async (given: string): Promise<{ actor: PersonActor; language: Lang }> => {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect(`/sign-in?next=${encodeURIComponent("/desk/home")}`);
  if (!isLang(given)) notFound();
  return { actor, language: given };
});

/** @param as the arrangement as the desk wrote it; without one, the page that readers have. What nobody wrote does not exist. */
export async function pageOf({ actor, language }: { actor: PersonActor; language: Lang }, as: string | string[] | undefined): Promise<HomePage> {
  const arrangement = typeof as === "string" ? (parseArrangement(as) ?? notFound()) : null;
  return shown(previewHome(actor, { language, arrangement }));
}
