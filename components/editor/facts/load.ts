/** Asks the server for what the check needs. Throws where it cannot be had. */
import type { Decision } from "#lib/facts/types";
import type { AttachedSource } from "#lib/sources/types";

export type Source = AttachedSource & { date: string; /** Of what it says. */ hash: string };
export type DecisionLine = Decision & { mayWithdraw: boolean; mine: boolean; also: { by: string; reason: string }[] };
export type Desk = { date: string; decisions: DecisionLine[]; mayVerify: boolean; mayOverrule: boolean };
export type AskedSources = { tag: string; sources: readonly Source[] };

export async function loadDesk(articleId: number): Promise<Desk> {
  const response = await asked(`/desk/articles/${articleId}/facts`, {});
  if (!response.ok) throw new Error(`facts: ${response.status}`);
  return (await response.json()) as Desk;
}

/** What is there already is not sent again. */
export async function loadSources(articleId: number, known: AskedSources): Promise<AskedSources> {
  const response = await asked(`/desk/articles/${articleId}/sources`, known.tag === "" ? {} : { "if-none-match": known.tag });
  if (response.status === 304) return known;
  if (!response.ok) throw new Error(`sources: ${response.status}`);
  const { sources } = (await response.json()) as { sources: Source[] };
  return { tag: response.headers.get("etag") ?? "", sources };
}

function asked(address: string, headers: Record<string, string>): Promise<Response> {
  return fetch(address, { headers: { accept: "application/json", ...headers }, signal: AbortSignal.timeout(20_000) });
}
