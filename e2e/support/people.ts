/** People for tests: made in the database, signed in by a session row and its cookie. */
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { sectionEditors } from "#db/schema/taxonomy";
import type { Role } from "#lib/access/roles";
import type { Actor } from "#lib/access/actor";
import { hashToken, newToken } from "#lib/kernel/ids";
import { lookupActor } from "#lib/session/lookup";
import { hashPassword } from "#lib/session/passwords";
import { insertSession } from "#lib/session/store";

export type TestPerson = { id: number; name: string; email: string; password: string; role: Role; language: "zh-CN" | "en"; sessionId: string; actor: Actor };

/** A person of this role with a live session; `sectionIds` are the sections they edit. */
export async function makePerson(role: Role, options: { sectionIds?: number[]; language?: "zh-CN" | "en"; name?: string } = {}): Promise<TestPerson> {
  const mark = newToken().slice(0, 8).toLowerCase().replace(/[^a-z0-9]/g, "x");
  const name = options.name ?? `${role}-${mark}`;
  const password = `correct horse ${mark}`;
  const email = `${role}-${mark}@example.com`;
  const language = options.language ?? "zh-CN";
  const [row] = await db().insert(people).values({ name, email, slug: `${role}-${mark}`, role, language, passwordHash: await hashPassword(password) }).returning({ id: people.id });
  if (!row) throw new Error("no person");
  for (const sectionId of options.sectionIds ?? []) await db().insert(sectionEditors).values({ sectionId, personId: row.id });
  const sessionId = newToken();
  await insertSession({ hash: hashToken(sessionId), personId: row.id, userAgent: "test", address: "127.0.0.1" });
  return { id: row.id, name, email, password, role, language, sessionId, actor: await lookupActor(sessionId) };
}

/** Puts the person's session cookie into a browser context. */
export async function signInContext(context: BrowserContext, site: string, person: TestPerson): Promise<void> {
  await context.addCookies([{ name: "next-auth.session-token", value: await sessionCookie(person), url: site, httpOnly: true, sameSite: "Lax" }]);
}

/** The value of the session cookie, for requests without a browser. */
export async function sessionCookie(person: TestPerson): Promise<string> {
  return encode({ token: { sessionId: person.sessionId }, secret: process.env.E2E_SECRET ?? "" });
}
