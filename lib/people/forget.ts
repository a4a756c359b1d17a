/** One-time links that were used or have run out. */
import { deleteOldLinks } from "./link-store.ts";

/** A person who comes late with an old link is told what became of it for so long. */
const days = 90;

export function forgetOldLinks(): Promise<void> {
  return deleteOldLinks(days);
}
