import { convertWriting } from "#lib/articles/convert-writing";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

/** `{ to, lines }` → `{ lines }` in the other way of writing Chinese. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request, { maxBytes: 4 * 1024 * 1024 });
  if (!body.ok) return answerJson(body, language);
  return answerJson({ ok: true, value: { lines: await convertWriting(actor, body.value) } }, language);
});
