import { attachFile } from "#lib/sources/attach-file";
import { checkMayAttach } from "#lib/sources/may-attach";
import { largestSourceFile } from "#lib/sources/types";
import { answerJson } from "#lib/web/answer";
import { readFile } from "#lib/web/file";
import { type Asked, routeHandler } from "#lib/web/route";

/** Attaches a file to an article; what it may be `lib/sources` says. Who may not is told before the file is taken in. */
export const POST = routeHandler(async ({ request, actor, language, params }: Asked<{ id: string }>) => {
  const articleId = /^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : 0;
  await checkMayAttach(actor, articleId);
  const file = await readFile(request, "file", largestSourceFile);
  if (!file.ok) return answerJson(file.code === "request.tooLarge" ? { ok: false, code: "source.tooLarge", params: {} } : file, language);
  return answerJson(await attachFile(actor, { ...file.value, articleId }), language);
});
