/** Pictures: files that never change under their address. */
import { pipeline } from "node:stream/promises";
import { openMediaFile } from "#lib/media/files";
import type { Asked, Front } from "./front.ts";
import { answerFailure } from "./refuse.ts";
import { protect } from "./security-headers.ts";

export async function answerMedia(front: Front, { request, response }: Asked, path: string): Promise<void> {
  protect(response, undefined, front.siteUrl.startsWith("https:"));
  if (request.method !== "GET" && request.method !== "HEAD") return answerFailure(request, response, { status: 405, who: "zh-CN", headers: { allow: "GET, HEAD" } });
  const file = await openMediaFile(path);
  if (!file) return answerFailure(request, response, { status: 404, who: "zh-CN" });
  // Feed readers show our pictures on pages of their own.
  response.setHeader("cross-origin-resource-policy", "cross-origin");
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
  const tag = `"${path.split("/").slice(2).join("-")}"`;
  response.setHeader("etag", tag);
  if (request.headers["if-none-match"]?.includes(tag)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "content-type": file.type, "content-length": file.bytes });
  if (request.method === "HEAD") response.end();
  // A reader who leaves in the middle is no failure.
  else await pipeline(file.stream, response).catch(() => response.destroy());
}
