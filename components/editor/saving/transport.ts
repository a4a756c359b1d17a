/** Carries one save of details to the server and says in plain data what became of it. It never throws. */
import type { ArticleDetails, OpenedArticle } from "#lib/articles/types";
import type { Trouble } from "./machine.ts";
import type { Theirs } from "./texts.ts";

export type Abilities = OpenedArticle["abilities"];
/** `abilities`: what this person may do now that the details have changed. */
export type Saved = { kind: "saved"; version: number; savedAt: string; abilities?: Abilities };
export type Answer =
  | Saved
  | { kind: "stale"; theirs: Theirs }
  | { kind: "signedOut" }
  | { kind: "refused"; message: string }
  | { kind: "failed"; trouble: Trouble };

export type Save = { articleId: number; basedOn: number; details: ArticleDetails };
export type Transport = (save: Save) => Promise<Answer>;

/** Bytes. Browsers carry requests on after the page is gone only while all of them together stay under 64 kB. */
export const carriedOn = 60_000;
const patience = 15_000;

/** Bytes of a value on the wire. */
export function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

export const overHttp: Transport = async (save) => {
  const part = { details: save.details };
  const body = JSON.stringify(part);
  const asked = { method: "PUT", headers: { "content-type": "application/json", "if-match": `"${save.basedOn}"` }, body };
  try {
    const response = await fetch(`/api/drafts/${save.articleId}`, { ...asked, keepalive: sizeOf(part) <= carriedOn, signal: AbortSignal.timeout(patience) });
    return understood(response.status, await response.json().catch(() => null));
  } catch (error) {
    const late = error instanceof DOMException && error.name === "TimeoutError";
    return { kind: "failed", trouble: late ? "timeout" : "offline" };
  }
};

/** The details as they are now; null where they cannot be had. */
export async function loadDetails(articleId: number): Promise<Pick<Theirs, "details" | "version" | "savedAt"> | null> {
  const response = await fetch(`/desk/articles/${articleId}/details`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(patience) });
  return response.ok ? ((await response.json()) as Pick<Theirs, "details" | "version" | "savedAt">) : null;
}

/** What an answer means. A body that is not ours (a proxy's page) counts as the server being away. */
export function understood(status: number, body: unknown): Answer {
  const said = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  if (status === 200 && typeof said.version === "number") return { kind: "saved", version: said.version, savedAt: String(said.savedAt), ...(said.abilities ? { abilities: said.abilities as Abilities } : {}) };
  if (status === 409 && said.details) return { kind: "stale", theirs: theirsOf(said) };
  if (status === 401) return { kind: "signedOut" };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429 && typeof said.message === "string") return { kind: "refused", message: said.message };
  return { kind: "failed", trouble: "away" };
}

function theirsOf(said: Record<string, unknown>): Theirs {
  const { version, details, savedBy, savedAt } = said as Theirs;
  return { version, details, savedBy, savedAt };
}
