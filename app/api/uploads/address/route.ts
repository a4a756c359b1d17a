import { takePicture } from "#lib/media/take";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

/** A picture that lies on another site. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  return answerJson(body.ok ? await takePicture(actor, body.value) : body, language);
});
