/** The actor behind the request that Next is answering; for `app/` only. */
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Actor } from "#lib/access/actor";
import { lookupActor } from "./lookup.ts";
import { authOptions } from "./next-auth.ts";

/** Asked once per request, answered by the session's row; a session object alone proves nothing. */
export const currentActor: () => Promise<Actor> = cache(async () => {
  const session = await getServerSession(authOptions());
  return lookupActor(session?.sessionId);
});
