import { askAboutSource } from "#lib/reposts/check";
import { openTerms } from "#lib/terms/article-terms";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

/** Terms of the lists in use with what people let stand; `name` and `url` ask whether that source may be reposted from. */
export const GET = routeHandler(async ({ actor, language, params, request }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  const { searchParams } = new URL(request.url);
  const opened = await openTerms(actor, { articleId, known: searchParams.get("known") ?? "" });
  const name = searchParams.get("name");
  const repost = name === null ? null : await askAboutSource(actor, { name, url: searchParams.get("url") ?? "" });
  return answerJson({ ok: true, value: { ...opened, repost } }, language);
});
