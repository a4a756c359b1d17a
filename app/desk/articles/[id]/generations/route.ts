import { listGenerations } from "#lib/labels/list";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** What is on record of a machine's words in this article. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  return answerJson({ ok: true, value: { lines: await listGenerations(actor, articleId) } }, language);
});
