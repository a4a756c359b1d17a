/** Changing what an admin says about the whole site. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { picturesFor, previewPath } from "#lib/media/pictures";
import { checkLabelSettings, labelSettingsInput } from "#lib/labels/settings";
import { mayGoTo } from "#lib/outgoing/send";
import { countSampleArticles, findSettingMoment, waitForOtherWriters } from "./change-store.ts";
import { siteSettings } from "./read.ts";
import { saveSiteSettings } from "./save.ts";
import { type SiteSettings, siteSettingsKey, siteSettingsSchema } from "./types.ts";

/** `version` goes back with the change; null while the site has its defaults. `samples`: sample articles still there. */
export type OpenedSettings = { settings: SiteSettings; version: string | null; /** Addresses of previews. */ logo: string | null; social: string | null; samples: number };

export const openSettings = query({
  can: "settings.change",
  subject: async (_input: null) => undefined,
  run: async (): Promise<OpenedSettings> => {
    // The moment first: a save in between then makes this form stale, not the save forgotten.
    const version = (await findSettingMoment(siteSettingsKey))?.toISOString() ?? null;
    const settings = await siteSettings();
    const pictures = await picturesFor([settings.logoMediaId, settings.socialMediaId].filter((id) => id !== null));
    const pathOf = (id: number | null) => (id === null ? null : previewPath(pictures.get(id)?.renditions ?? []) || null);
    return { settings, version, logo: pathOf(settings.logoMediaId), social: pathOf(settings.socialMediaId), samples: await countSampleArticles() };
  },
});

/** Refuses "settings.stale" when somebody saved meanwhile, "settings.hub" for a hub that is not plainly a place of the web, "label.…" for a label outside of the rule, "media.unknown" for pictures that are not there. */
export const changeSettings = command({
  name: "settings.change",
  can: "settings.change",
  input: z.object({ settings: siteSettingsSchema.extend({ aiLabel: labelSettingsInput }), basedOn: z.string().max(40).nullable() }),
  subject: async () => undefined,
  run: async ({ actor, input: { settings, basedOn } }) => {
    await waitForOtherWriters(siteSettingsKey);
    const version = (await findSettingMoment(siteSettingsKey))?.toISOString() ?? null;
    if (version !== basedOn) refuse("settings.stale");
    if (settings.hub !== "" && !mayGoTo(settings.hub)) refuse("settings.hub");
    checkLabelSettings(settings.aiLabel);
    const pictures = [settings.logoMediaId, settings.socialMediaId].filter((id) => id !== null);
    const known = await picturesFor(pictures);
    if (pictures.some((id) => !known.has(id))) refuse("media.unknown");
    const before = await siteSettings();
    await saveSiteSettings(settings, personBehind(actor));
    const now = await findSettingMoment(siteSettingsKey);
    return { value: { version: now?.toISOString() ?? null }, about: { kind: "settings", id: null }, detail: changesOf(before, settings), tags: [tag.site, tag.front, tag.lists, tag.feed] };
  },
});

/** What was changed, as it was and as it is. */
function changesOf(before: SiteSettings, after: SiteSettings) {
  const entries = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).flatMap(([name, value]) => (JSON.stringify(value) === JSON.stringify(entries.get(name)) ? [] : [name]));
  const only = (of: object) => Object.fromEntries(Object.entries(of).filter(([name]) => changed.includes(name)));
  return { changed, before: only(before), after: only(after) };
}
