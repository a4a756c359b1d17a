import { describeLink } from "#lib/articles/describe-link";
import { answerJson } from "#lib/web/answer";
import { readJson } from "#lib/web/json";
import { routeHandler } from "#lib/web/route";

/** What the page behind an address says of itself. No action: those wait for one another, and a page that is slow to answer must not hold up publishing. */
export const POST = routeHandler(async ({ request, actor, language }) => {
  const body = await readJson(request);
  return answerJson(body.ok ? await describeLink(actor, body.value) : body, language);
});
