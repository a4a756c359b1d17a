/** Next tells what a page could not do; without this the number on its error screen would be in no log. */
import { log } from "#lib/kernel/log";
import { isDatabaseAway } from "#lib/kernel/outcome";
import { currentRequest } from "#lib/kernel/request-store";

export function onRequestError(error: unknown, { path }: { path: string }): void {
  const request = currentRequest();
  const away = isDatabaseAway(error);
  if (request && away) request.status = 503;
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  log().error({ digest, requestId: request?.requestId, path: path.split("?")[0], away, err: error }, "a page failed");
}
