/** Reads a foreign page for the import screen: what was found, as a proposal a person can correct. */
import type { Actor } from "#lib/access/actor";
import { renderBody } from "#lib/content/render";
import { recognise } from "#lib/interchange/recognise";
import { query } from "#lib/kernel/query";
import { siteSettings } from "#lib/settings/read";
import { findSections } from "#lib/taxonomy/section-options";
import { proposalFrom } from "./proposal.ts";
import type { RecognisedPage } from "./types.ts";

/** Refuses "import.binary", "import.tooLarge", "import.empty". Nothing is written. */
export const recognisePage: (actor: Actor, page: { bytes: Uint8Array | string; name: string }) => Promise<RecognisedPage> = query({
  can: "article.import",
  subject: async () => undefined,
  run: async ({ input }: { input: { bytes: Uint8Array | string; name: string } }) => {
    const found = recognise(input.bytes, { name: input.name, now: new Date(), timeZone: (await siteSettings()).timeZone });
    const proposal = proposalFrom(found, input.name);
    const { published, responsibleEditor, dropped, warnings } = found;
    return { proposal, html: renderBody(found.body, { pictures: new Map(), language: found.language }), published, responsibleEditor, dropped, warnings, sections: await findSections() };
  },
});
