import { z } from "zod";
import { findCitable } from "#lib/articles/find-citable";
import { cleanText } from "#lib/content/clean";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

const input = z.object({ q: z.string().max(200).transform((text) => cleanText(text).trim()).default(""), besides: z.int().default(0) });

/** Articles that can be attached as sources. What is asked stands in no address: drafts have secrets in their headlines. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  if (!body.ok) return answerJson(body, language);
  const asked = input.safeParse(body.value);
  if (!asked.success) return answerJson({ ok: false, code: "input.invalid", params: { field: "q" } }, language);
  return answerJson({ ok: true, value: { articles: await findCitable(actor, asked.data) } }, language);
});
