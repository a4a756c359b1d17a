import { z } from "zod";
import { arrangementInput, languageInput } from "#lib/home/input";
import { openHome } from "#lib/home/open";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

const asked = z.object({ language: languageInput, arrangement: arrangementInput.nullable() });

/** The front page with an arrangement that nobody has saved (or, with null, as it is): who would stand where. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  if (!body.ok) return answerJson(body, language);
  const input = asked.safeParse(body.value);
  if (!input.success) return answerJson({ ok: false, code: "input.invalid", params: {} }, language);
  return answerJson({ ok: true, value: await openHome(actor, input.data) }, language);
});
