import { stopAnswer } from "#lib/ai/keep-answer";
import { answerJson } from "#lib/web/answer";
import { numberOf } from "#lib/web/number";
import { type Asked, routeHandler } from "#lib/web/route";

/** No action: those wait for one another, and whoever stops something wants it stopped. */
export const POST = routeHandler(async ({ actor, language, params }: Asked<{ article: string; answer: string }>) => answerJson(await stopAnswer(actor, { articleId: numberOf(params.article), answerId: numberOf(params.answer) }), language));
