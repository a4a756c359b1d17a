import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";
import { readReview } from "#lib/workflow/review";

/** How the reviews of an article stand. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  return answerJson({ ok: true, value: await readReview(actor, articleId) }, language);
});
