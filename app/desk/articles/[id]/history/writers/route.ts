import { listWriters } from "#lib/drafts/writers";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** Who writes in a draft under which numbers. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  return answerJson({ ok: true, value: { writers: await listWriters(actor, articleId) } }, language);
});
