import { readPicture } from "#lib/media/read";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

/** `{ id }` → the picture of this number and the whole it was cut from. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  if (!body.ok) return answerJson(body, language);
  const id = typeof body.value === "object" && body.value !== null && "id" in body.value ? body.value.id : null;
  return answerJson({ ok: true, value: await readPicture(actor, id) }, language);
});
