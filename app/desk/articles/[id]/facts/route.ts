import { openFacts } from "#lib/facts/open-facts";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** What people decided about the claims of an article, and by which day it is read. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  return answerJson({ ok: true, value: await openFacts(actor, articleId) }, language);
});
