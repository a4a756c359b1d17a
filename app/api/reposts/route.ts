import { largestTable } from "#lib/interchange/table";
import { importSources } from "#lib/reposts/manage";
import { answerJson } from "#lib/web/answer";
import { readBytes } from "#lib/web/body";
import { routeHandler } from "#lib/web/route";

/** The file as the body; name and days in the address. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const bytes = await readBytes(request, largestTable);
  if (!bytes.ok) return answerJson(bytes, language);
  return answerJson(await importSources(actor, { ...Object.fromEntries(new URL(request.url).searchParams), bytes: bytes.value }), language);
});
