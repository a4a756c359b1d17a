/** Reads a foreign page for the import screen: what was found, as a proposal a person can correct. */
import type { Actor } from "#lib/access/actor";
import { recognise } from "#lib/interchange/recognise";
import { query } from "#lib/kernel/query";
import { siteSettings } from "#lib/settings/read";
import { proposed } from "./proposed.ts";
import type { RecognisedPage } from "./types.ts";

/** Refuses "import.binary", "import.tooLarge", "import.empty". Nothing is written. */
export const recognisePage: (actor: Actor, page: { bytes: Uint8Array | string; name: string }) => Promise<RecognisedPage> = query({
  can: "article.import",
  subject: async () => undefined,
  run: async ({ input }: { input: { bytes: Uint8Array | string; name: string } }) => {
    const { timeZone } = await siteSettings();
    return proposed(recognise(input.bytes, { name: input.name, now: new Date(), timeZone }), input.name);
  },
});
