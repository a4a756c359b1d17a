/** Asks the database for a reader's page, and tells the front when it is away: Next turns every error into one page of its own. */
import { currentRequest } from "#lib/kernel/request-store";
import { isDatabaseAway } from "#lib/kernel/outcome";

/** Runs `work`; an unreachable database marks the request with 503 on its way out. */
export async function ask<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const request = currentRequest();
    if (request && isDatabaseAway(error)) request.status = 503;
    throw error;
  }
}
