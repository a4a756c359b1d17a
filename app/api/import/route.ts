import { recognisePage } from "#lib/articles/recognise-page";
import { answerJson } from "#lib/web/answer";
import { readFile } from "#lib/web/file";
import { routeHandler } from "#lib/web/route";

/** A foreign page, as `lib/interchange` takes it. */
const longest = 5 * 1024 * 1024;

export const POST = routeHandler(async ({ request, actor, language }) => {
  const file = await readFile(request, "file", longest);
  if (!file.ok) return answerJson(file.code === "request.tooLarge" ? { ok: false, code: "import.tooLarge", params: {} } : file, language);
  return answerJson({ ok: true, value: await recognisePage(actor, file.value) }, language);
});
