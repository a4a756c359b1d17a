/** Asks the server for an article's history. Throws where it cannot be had. */
import type { Writer } from "#lib/drafts/types";
import type { ReadRevision, RevisionPage } from "#lib/revisions/types";

export async function loadPage(articleId: number, { before, marked }: { before: number | null; marked: boolean }): Promise<RevisionPage> {
  const query = new URLSearchParams({ ...(before !== null && { before: String(before) }), ...(marked && { marked: "1" }) });
  return asked<RevisionPage>(`/desk/articles/${articleId}/history?${query}`);
}

export function loadRevision(articleId: number, number: number): Promise<ReadRevision> {
  return asked<ReadRevision>(`/desk/articles/${articleId}/history/${number}`);
}

export async function loadWriters(articleId: number): Promise<readonly Writer[]> {
  return (await asked<{ writers: readonly Writer[] }>(`/desk/articles/${articleId}/history/writers`)).writers;
}

async function asked<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`history: ${response.status}`);
  return (await response.json()) as T;
}
