import { openAssistance } from "#lib/ai/list-answers";
import { startAnswer } from "#lib/ai/start-answer";
import { writeAnswer } from "#lib/ai/write-answer";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { numberOf } from "#lib/web/number";
import { type Asked, routeHandler } from "#lib/web/route";

type Place = { article: string };

/** What was asked for this article, and which models there are. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<Place>) => answerJson({ ok: true, value: await openAssistance(actor, numberOf(params.article)) }, language));

/** Asks the models. The answer is written whether or not anybody waits for it: its pieces are fetched for themselves. */
export const POST = routeHandler(async ({ request, actor, language, params }: Asked<Place>) => {
  const body = await readJson(request, { maxBytes: 400_000 });
  if (!body.ok) return answerJson(body, language);
  const given = typeof body.value === "object" && body.value !== null ? body.value : {};
  const started = await startAnswer(actor, { ...given, articleId: numberOf(params.article) });
  if (started.ok && !started.value.again) void writeAnswer(started.value.answerId);
  return answerJson(started, language);
});
