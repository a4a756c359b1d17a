import { z } from "zod";
import { fetchPage } from "#lib/articles/fetch-page";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

const input = z.object({ address: z.string().max(2_000) });

/** A page that lies on another site. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  if (!body.ok) return answerJson(body, language);
  const asked = input.safeParse(body.value);
  return answerJson(asked.success ? { ok: true, value: await fetchPage(actor, asked.data) } : { ok: false, code: "input.invalid", params: { field: "address" } }, language);
});
