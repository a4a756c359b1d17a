/** From the opaque id in a cookie to the actor it stands for, asked anew at every request. */
import { type Actor, anonymous, personActor } from "#lib/access/actor";
import { hashToken } from "#lib/kernel/ids";
import { readSignInRules } from "./rules.ts";
import { findAlive, findLiveSession, touchSession } from "./store.ts";

/**
 * `anonymous` for an unknown, ended or expired session and for a suspended person.
 * @param byPerson whether somebody has done something. What a page asks by itself, every half second for as long as it is open, keeps nobody signed in.
 */
export async function lookupActor(sessionId: string | null | undefined, byPerson = true): Promise<Actor> {
  return !sessionId || sessionId.length > 200 ? anonymous : actorOfSession(hashToken(sessionId), byPerson);
}

/** The same for somebody who was let in before and is still there: what they may do now, by the hash of their session. */
export async function actorOfSession(sessionHash: string, byPerson = false): Promise<Actor> {
  const found = await findLiveSession(sessionHash);
  if (!found) return anonymous;
  if (byPerson && found.quietSeconds > 60 && !(await touchSession(sessionHash))) return anonymous;
  const due = !found.secured && readSignInRules(found.rules).secondFactorFor.includes(found.person.role);
  return personActor({ kind: "person", ...found.person, sectionIds: found.sectionIds, sessionHash, ...(due ? { secondFactorDue: true } : {}) });
}

/** Those of the sessions that open nothing any more, in one question. @throws where the database is away */
export async function endedAmong(sessionIds: readonly string[]): Promise<Set<string>> {
  const hashes = new Map(sessionIds.map((id) => [id, hashToken(id)]));
  const alive = await findAlive([...hashes.values()]);
  return new Set([...hashes].flatMap(([id, hash]) => (alive.has(hash) ? [] : [id])));
}
