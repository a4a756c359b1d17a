/** Asks the server what was said, and who can be asked. Throws where it cannot be had. */
import type { Mentionable, ThreadLine } from "#lib/comments/types";

export async function loadThreads(articleId: number): Promise<ThreadLine[]> {
  return (await asked<{ threads: ThreadLine[] }>(`/desk/articles/${articleId}/comments`)).threads;
}

export async function loadMentionable(articleId: number): Promise<Mentionable[]> {
  return (await asked<{ people: Mentionable[] }>(`/desk/articles/${articleId}/comments/people`)).people;
}

async function asked<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`comments: ${response.status}`);
  return (await response.json()) as T;
}
