import { readAttached } from "#lib/sources/attached";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** What an article rests on, with its words. Asked again with the tag of the last answer, it says only that nothing has changed. */
export const GET = routeHandler(async ({ request, actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  const known = request.headers.get("if-none-match")?.replace(/^(?:W\/)?"|"$/g, "") ?? "";
  const { tag, sources } = await readAttached(actor, { articleId, known });
  const headers = { etag: `"${tag}"`, "cache-control": "no-store" };
  if (sources === null) return new Response(null, { status: 304, headers });
  const response = answerJson({ ok: true, value: { sources } }, language);
  response.headers.set("etag", headers.etag);
  return response;
});
