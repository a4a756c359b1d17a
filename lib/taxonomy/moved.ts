/** Remembers where a page went when its address changed, in both editions; for commands. */
import { languages, localPath } from "#lib/i18n/languages";
import { deleteRedirect, pointRedirects, putRedirect } from "./redirect-store.ts";

/** Site-relative paths of the default edition. The old address leads to the new one, and so do all that led to the old one. */
export async function movePath(from: string, to: string): Promise<void> {
  if (from === to) return;
  for (const language of languages) {
    const [old, now] = [localPath(language, from), localPath(language, to)];
    await pointRedirects(old, now);
    // The new address is a page now: nothing may lead away from it.
    await deleteRedirect(now);
    await putRedirect(old, now);
  }
}
