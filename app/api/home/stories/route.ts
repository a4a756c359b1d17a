import { findStories, storiesInput } from "#lib/home/stories";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

/** Live stories to put on a front page. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  if (!body.ok) return answerJson(body, language);
  const input = storiesInput.safeParse(body.value);
  if (!input.success) return answerJson({ ok: false, code: "input.invalid", params: {} }, language);
  return answerJson({ ok: true, value: await findStories(actor, input.data) }, language);
});
