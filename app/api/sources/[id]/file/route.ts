import { attachFile } from "#lib/sources/attach-file";
import { largestSourceFile } from "#lib/sources/types";
import { answerJson } from "#lib/web/answer";
import { readFile } from "#lib/web/file";
import { type Asked, routeHandler } from "#lib/web/route";

/** Attaches a file to an article; what it may be `lib/sources` says. */
export const POST = routeHandler(async ({ request, actor, language, params }: Asked<{ id: string }>) => {
  if (actor.kind === "anonymous") return answerJson({ ok: false, code: "access.signIn", params: {} }, language);
  const file = await readFile(request, "file", largestSourceFile);
  if (!file.ok) return answerJson(file.code === "request.tooLarge" ? { ok: false, code: "source.tooLarge", params: {} } : file, language);
  return answerJson(await attachFile(actor, { ...file.value, articleId: Number(params.id) }), language);
});
