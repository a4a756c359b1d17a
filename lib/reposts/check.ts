/** Asks the lists about the sources of a repost. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { isoDay } from "#lib/i18n/dates";
import { databaseNow } from "#lib/kernel/clock";
import { query } from "#lib/kernel/query";
import { keptValue } from "#lib/settings/kept";
import { siteSettings } from "#lib/settings/read";
import { findEntries, findListIds } from "./reposts-store.ts";
import { hostKey, hostsAbove, nameKey, offListRules, type RepostAsked, standingOf } from "./rule.ts";
import type { OffListRule } from "./types.ts";

export const ruleKey = "reposts.offList";

/** Who imports a list means it: what is on none stops publishing until somebody says otherwise. */
export async function offListRule(): Promise<OffListRule> {
  return z.enum(offListRules).catch("block").parse(await keptValue(ruleKey));
}

type Named = { name: string; url: string };

/** The worst of the sources counts. Entries of the day on which it is asked. */
export async function readRepost(sources: readonly (Named & { relation: string })[]): Promise<RepostAsked> {
  const rule = await offListRule();
  if ((await findListIds()).length === 0) return { standing: "noLists", rule };
  const origins = sources.filter(({ relation, name }) => relation === "origin" && name.trim() !== "");
  const entries = await findEntries([...new Set(origins.map(({ name }) => nameKey(name)))].filter((key) => key !== ""), [...new Set(origins.flatMap(({ url }) => hostsAbove(hostKey(url))))]);
  const day = isoDay(await databaseNow(), (await siteSettings()).timeZone);
  const standings = origins.map((origin) => standingOf(origin, entries, day));
  return { standing: standings.includes("off") || standings.length === 0 ? "off" : standings.includes("expired") ? "expired" : "listed", rule };
}

/** What a look rests on beside the details of the article. */
export async function repostBasis(): Promise<string> {
  return JSON.stringify([await findListIds(), await offListRule()]);
}

const asked = z.object({ name: z.string().max(200), url: z.string().max(2_000) });

/** For the editor's screen, while the source is being typed. */
export const askAboutSource: (actor: Actor, named: unknown) => Promise<RepostAsked> = query({
  can: "reposts.read",
  subject: async () => undefined,
  run: async ({ input }) => {
    const named = asked.catch({ name: "", url: "" }).parse(input);
    return readRepost([{ ...named, relation: "origin" }]);
  },
});
