import { findOriginals, originalsInput } from "#lib/articles/find-originals";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

/** Live articles of a language to translate from. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  if (!body.ok) return answerJson(body, language);
  const input = originalsInput.safeParse(body.value);
  if (!input.success) return answerJson({ ok: false, code: "input.invalid", params: {} }, language);
  return answerJson({ ok: true, value: await findOriginals(actor, input.data) }, language);
});
