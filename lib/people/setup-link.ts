/** The link by which the first person of a new site becomes its owner. */
import { z } from "zod";
import { systemActor } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { makeLink } from "./links.ts";
import { ownerExists } from "./store.ts";

const make = command({
  name: "site.setUpLink",
  can: "site.setUp",
  input: z.object({ site: z.url() }),
  subject: async () => ({ ownerExists: await ownerExists() }),
  run: async ({ input }) => ({ value: (await makeLink("setup", {}, input.site)).link }),
});

/**
 * A link that works once and for 24 hours; every older one stops working.
 * @param siteUrl scheme, host and port, without a slash at the end.
 * @returns null when the site has an owner.
 */
export async function makeSetupLink(siteUrl: string): Promise<string | null> {
  const outcome = await make(systemActor("set-up link"), { site: siteUrl });
  if (outcome.ok) return outcome.value;
  if (outcome.code === "access.denied") return null;
  throw new Error(`No set-up link could be made: ${outcome.code}`);
}
