/** Fetches what lies at an address through the guarded client, and says what it says or what was in the way. */
import { fetched } from "#lib/outgoing/fetched";
import { type Outgoing, sendOut } from "#lib/outgoing/send";
import { Refusal } from "#lib/kernel/refusal";
import { plainAddress } from "./plain-address.ts";
import { asksWhoOneIs, hasWords } from "./judge-page.ts";
import { type ReadWords, readBytes } from "./read-bytes.ts";
import type { SourceProblem } from "./types.ts";

const accept = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.8,*/*;q=0.2";
/** Fifty megabytes over a slow line; nobody waits longer. */
const limits = { time: 40_000, size: 50 * 1024 * 1024, redirects: 5 };

/** `problem` with `code` and `params` of the sentence that says it. */
export type TakenPage = { ok: true; url: string; bytes: number; words: ReadWords } | { ok: false; url: string; problem: Exclude<SourceProblem, "">; code: string; params: Record<string, string | number> };

/** Refuses (throws) only what is no state of the page: "source.addressRefused", "source.tooLarge", and files that cannot be read. */
export async function takePage(address: string, send: Outgoing = sendOut): Promise<TakenPage> {
  const asked = plainAddress(address);
  const answer = await fetched(asked, { accept, limits, send });
  if (!answer.ok) return missed(asked, answer);
  const url = plainAddress(answer.url);
  const host = URL.parse(url)?.host ?? "";
  const charset = /charset\s*=\s*"?([\w-]{2,20})/i.exec(answer.type)?.[1] ?? "";
  const words = await readBytes(answer.bytes, { address: url, charset }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "source.empty") return null;
    throw error;
  });
  const problem = words === null ? "noText" : asksWhoOneIs({ asked, url, words }) ? "login" : hasWords(words) ? null : "noText";
  if (problem !== null || words === null) return { ok: false, url: asked, problem: problem ?? "noText", code: `source.${problem ?? "noText"}`, params: { host } };
  return { ok: true, url, bytes: answer.bytes.length, words };
}

function missed(url: string, { why, host, reason }: Extract<Awaited<ReturnType<typeof fetched>>, { ok: false }>): TakenPage {
  if (why === "forbidden") throw new Refusal("source.addressRefused");
  if (why === "tooLarge") throw new Refusal("source.tooLarge");
  const problem = reason === "404" || reason === "410" || reason === "unresolved" ? "gone" : reason === "401" ? "login" : "unreachable";
  return { ok: false, url, problem, code: `source.${problem}`, params: { host, reason } };
}
