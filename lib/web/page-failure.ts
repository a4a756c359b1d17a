/** What a page could not do: logged under the number on its error screen, and told to the front. */
import { log, loggablePath } from "#lib/kernel/log";
import { isDatabaseAway } from "#lib/kernel/outcome";
import { currentRequest } from "#lib/kernel/request-store";

export function pageFailed(error: unknown, path: string): void {
  const request = currentRequest();
  const away = isDatabaseAway(error);
  if (request && away) request.status = 503;
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  log().error({ digest, requestId: request?.requestId, path: loggablePath(path), away, err: error }, "a page failed");
}
