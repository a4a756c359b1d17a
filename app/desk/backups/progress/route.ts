import { openBackupState } from "#lib/backup/list";
import { answerJson } from "#lib/web/answer";
import { routeHandler } from "#lib/web/route";

/** How far it is; asked once a second while the page is open. */
export const GET = routeHandler(async ({ actor, language }) => answerJson({ ok: true, value: await openBackupState(actor, null) }, language));
