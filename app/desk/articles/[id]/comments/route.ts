import { listThreads } from "#lib/comments/list";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** Everything that was said about an article. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  return answerJson({ ok: true, value: { threads: await listThreads(actor, articleId) } }, language);
});
