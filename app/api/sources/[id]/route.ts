import { z } from "zod";
import { attachArticle } from "#lib/sources/attach-article";
import { attachInterview } from "#lib/sources/attach-interview";
import { attachText } from "#lib/sources/attach-text";
import { attachUrl } from "#lib/sources/attach-url";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { type Asked, routeHandler } from "#lib/web/route";

const ways = { url: attachUrl, text: attachText, article: attachArticle, interview: attachInterview };
const input = z.looseObject({ way: z.enum(["url", "text", "article", "interview"]) });

/** Attaches a source to an article. No action: those wait for one another, and a page that is slow to answer must not hold up publishing. */
export const POST = routeHandler(async ({ request, actor, language, params }: Asked<{ id: string }>) => {
  const body = await readJson(request, { maxBytes: 8 * 1024 * 1024 });
  if (!body.ok) return answerJson(body, language);
  const asked = input.safeParse(body.value);
  if (!asked.success) return answerJson({ ok: false, code: "input.invalid", params: { field: "way" } }, language);
  const { way, ...given } = asked.data;
  return answerJson(await ways[way](actor, { ...given, articleId: Number(params.id) }), language);
});
