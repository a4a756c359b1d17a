/** The actor behind the request that Next is answering; for `app/` only. */
import { getServerSession } from "next-auth";
import { cache } from "react";
import { type Actor, anonymous } from "#lib/access/actor";
import { type Failure, failureOf } from "#lib/kernel/outcome";
import { lookupActor } from "./lookup.ts";
import { authOptions } from "./next-auth.ts";

/** For signing out: who is here by which session; a failure where the session cannot be looked up just now. */
export async function lookupSession(): Promise<{ actor: Actor; sessionId: string | null; failure: Failure | null }> {
  const sessionId = (await getServerSession(authOptions()))?.sessionId ?? null;
  try {
    return { actor: await lookupActor(sessionId), sessionId, failure: null };
  } catch (error) {
    return { actor: anonymous, sessionId, failure: failureOf(error, "session") };
  }
}

/** Asked once per request, answered by the session's row; a session object alone proves nothing. */
export const currentActor: () => Promise<Actor> = cache(() => actorNow(true));

/** For what pages ask by themselves, again and again: it is no sign that anybody is there. */
export const actorOfPage = (): Promise<Actor> => actorNow(false);

async function actorNow(byPerson: boolean): Promise<Actor> {
  const session = await getServerSession(authOptions());
  return lookupActor(session?.sessionId, byPerson);
}
