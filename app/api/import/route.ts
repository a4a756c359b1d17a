import { readDocument } from "#lib/articles/read-document";
import { recognisePage } from "#lib/articles/recognise-page";
import { isZip, largestDocument } from "#lib/interchange/docx";
import { answerJson } from "#lib/web/answer";
import { readFile } from "#lib/web/file";
import { routeHandler } from "#lib/web/route";

/** A page, a text or a Word document; what a page may weigh `lib/interchange` says. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const file = await readFile(request, "file", largestDocument);
  if (!file.ok) return answerJson(file.code === "request.tooLarge" ? { ok: false, code: "import.documentTooLarge", params: { maximum: largestDocument / 1024 / 1024 } } : file, language);
  if (isZip(file.value.bytes)) return answerJson(await readDocument(actor, file.value), language);
  return answerJson({ ok: true, value: await recognisePage(actor, file.value) }, language);
});
