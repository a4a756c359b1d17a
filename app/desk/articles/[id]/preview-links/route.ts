import { listPreviewLinks } from "#lib/previews/list";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** The links by which people outside see this draft; without their tokens, which nobody has any more. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  return answerJson({ ok: true, value: { lines: await listPreviewLinks(actor, articleId) } }, language);
});
