/** Rows of addresses that have moved. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { redirects } from "#db/schema/site";

export async function pointRedirects(from: string, to: string): Promise<void> {
  await db().update(redirects).set({ toPath: to }).where(eq(redirects.toPath, from));
}

export async function deleteRedirect(from: string): Promise<void> {
  await db().delete(redirects).where(eq(redirects.fromPath, from));
}

export async function putRedirect(fromPath: string, toPath: string): Promise<void> {
  await db().insert(redirects).values({ fromPath, toPath }).onConflictDoUpdate({ target: redirects.fromPath, set: { toPath } });
}
