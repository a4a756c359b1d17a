/** Tells browsers which pages they may fetch when a reader is about to open them: with a document from memory that costs next to nothing. */
import type { Asked, Front } from "./front.ts";
import { answerFailure } from "./refuse.ts";
import { protect } from "./security-headers.ts";

export const speculationPath = "/speculation.json";

/**
 * Fetched, never run beforehand: only where a reader rests on a link or presses it ("moderate"), and nothing of the newsroom or a search.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
const rules = {
  prefetch: [
    {
      where: { and: [{ href_matches: "/*" }, { not: { href_matches: ["/desk", "/desk/*", "/sign-in", "/setup", "/invite/*", "/reset/*", "/api/*", "/media/*", "/*\\?(.+)"] } }] },
      eagerness: "moderate",
    },
  ],
};
const body = Buffer.from(JSON.stringify(rules));

/** The header that leads a browser from a page to the rules. */
export const speculationHeader = { "speculation-rules": `"${speculationPath}"` };

export async function answerSpeculation(front: Front, { request, response }: Asked): Promise<void> {
  protect(response, undefined, front.siteUrl.startsWith("https:"));
  if (request.method !== "GET" && request.method !== "HEAD") return answerFailure(request, response, { status: 405, who: "zh-CN", headers: { allow: "GET, HEAD" } });
  response.writeHead(200, { "content-type": "application/speculationrules+json", "cache-control": "public, max-age=86400", "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
