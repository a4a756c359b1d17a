import { readRevision } from "#lib/revisions/read";
import { answerJson } from "#lib/web/answer";
import { type Asked, routeHandler } from "#lib/web/route";

const numberOf = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

/** One revision with its text. */
export const GET = routeHandler(async ({ actor, language, params }: Asked<{ id: string; number: string }>) =>
  answerJson({ ok: true, value: await readRevision(actor, { articleId: numberOf(params.id), number: numberOf(params.number) }) }, language));
