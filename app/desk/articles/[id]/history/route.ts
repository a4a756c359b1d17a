import { historyPlace, listRevisions } from "#lib/revisions/list";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** A page of an article's history: `?before=<number>` for what is older, `?marked=1` for named and pinned ones alone. */
export const GET = routeHandler(async ({ request, actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  const place = historyPlace.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerJson({ ok: true, value: await listRevisions(actor, { articleId, ...place }) }, language);
});
