import { openArticle } from "#lib/articles/open";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** Everything about an article that is not text, as it is now: asked for by a page that has heard of a change. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string }>) => {
  const { version, details, savedAt } = await openArticle(actor, /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0);
  return answerJson({ ok: true, value: { version, details, savedAt: savedAt.toISOString() } }, language);
});
