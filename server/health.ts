/** `/healthz`: the process is alive. `/readyz`: it can do its work, else 503 with what is missing. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

export type Checks = Record<string, () => Promise<boolean>>;

const longest = 2_000;

/** Answers the two addresses; false when the request is for something else. */
export function answerHealth(request: IncomingMessage, response: ServerResponse, checks: Checks): boolean {
  const path = request.url?.split("?")[0];
  if (path !== "/healthz" && path !== "/readyz") return false;
  if (request.method !== "GET" && request.method !== "HEAD") send(response, 405, { error: "GET" });
  else if (path === "/healthz") send(response, 200, { alive: true });
  else void ask(checks).then((state) => send(response, Object.values(state).every(Boolean) ? 200 : 503, state));
  return true;
}

/** Every check's answer; one that fails or takes longer than `patience` milliseconds counts as no. */
export async function ask(checks: Checks, patience = longest): Promise<Record<string, boolean>> {
  const answers = Object.entries(checks).map(async ([name, check]) => {
    const answer = await Promise.race([check().catch(() => false), pause(patience, false, { ref: false })]);
    return [name, answer] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...(status === 503 && { "retry-after": "5" }) });
  response.end(text);
}
