/** Addresses that have moved. */
import { ask } from "./ask.ts";
import { findRedirect } from "./article-store.ts";

/** Where `path` leads now, site-relative; null when it is simply not there. */
export function readRedirect(path: string): Promise<string | null> {
  if (path.length > 500) return Promise.resolve(null);
  return ask(async () => {
    const to = await findRedirect(path);
    // Another site's address may not be reached through ours.
    return to && /^\/(?![/\\])/.test(to) && to !== path ? to : null;
  });
}
