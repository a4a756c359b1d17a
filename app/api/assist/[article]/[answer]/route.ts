import { followAnswer } from "#lib/ai/follow-answer";
import type { AnswerPiece } from "#lib/ai/types";
import { numberOf } from "#lib/web/number";
import { type Asked, routeHandler } from "#lib/web/route";
import { bodyOf } from "#lib/web/stream";

/** An answer as it comes, one piece a line. */
export const GET = routeHandler(async ({ request, actor, params }: Asked<{ article: string; answer: string }>) => {
  const pieces = await followAnswer(actor, { articleId: numberOf(params.article), answerId: numberOf(params.answer), signal: request.signal });
  return new Response(bodyOf(asLines(pieces)), { headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no" } });
});

async function* asLines(pieces: AsyncIterable<AnswerPiece>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(`${JSON.stringify(piece)}\n`);
}
