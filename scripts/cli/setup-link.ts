/** `setup-link`: the link that makes the owner, while there is none. */
import { makeSetupLink } from "#lib/people/setup-link";
import { withDatabase } from "./database.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ terminal }) =>
  withDatabase(async ({ settings }) => {
    const link = await makeSetupLink(settings.siteUrl);
    if (link === null) return terminal.refuse("site.ownerExists", terminal.words.ownerExists);
    terminal.tell(terminal.words.setupLink(link), { link });
    return 0;
  });
