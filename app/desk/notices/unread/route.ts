import { countUnread } from "#lib/notices/list";
import { answerJson } from "#lib/web/answer";
import { routeHandler } from "#lib/web/route";

/** How many notices somebody has not read, for the bell. */
export const GET = routeHandler(async ({ actor, language }) => answerJson({ ok: true, value: { unread: await countUnread(actor, undefined) } }, language));
