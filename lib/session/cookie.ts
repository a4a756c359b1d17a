/** The actor behind a request that does not pass through Next: the co-editing WebSocket. */
import { decode } from "next-auth/jwt";
import { type Actor, anonymous } from "#lib/access/actor";
import { lookupActor } from "./lookup.ts";

/** next-auth's names for its cookie, over https and without. */
const names = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** The session's id in a `Cookie` header; null where there is none that we have signed. */
export async function sessionIdIn(cookies: string | undefined): Promise<string | null> {
  const pairs = new Map((cookies ?? "").split(";").map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), pair.slice(pair.indexOf("=") + 1).trim()]));
  const token = names.map((name) => pairs.get(name)).find((value) => value !== undefined);
  const secret = process.env.NEXTAUTH_SECRET;
  if (!token || !secret || token.length > 4_000) return null;
  const claims = await decode({ token: decodeURIComponent(token), secret }).catch(() => null);
  return claims?.sessionId ?? null;
}

/**
 * Asks for the session's row each time: whoever was signed out, suspended or given another role is somebody else now.
 * @param byPerson whether somebody has written since it was last asked.
 */
export async function actorOfSession(sessionId: string | null, byPerson: boolean): Promise<Actor> {
  return sessionId === null ? anonymous : lookupActor(sessionId, byPerson);
}
