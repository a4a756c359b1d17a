import { largestTable } from "#lib/interchange/table";
import { importTerms } from "#lib/terms/import-list";
import { answerJson } from "#lib/web/answer";
import { readBytes } from "#lib/web/body";
import { routeHandler } from "#lib/web/route";

/** The file as the body; what is to become of it in the address. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const bytes = await readBytes(request, largestTable);
  if (!bytes.ok) return answerJson(bytes, language);
  const { list, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  return answerJson(await importTerms(actor, { ...asked, listId: list ? Number(list) : null, bytes: bytes.value }), language);
});
