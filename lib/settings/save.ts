/** Writes the settings of the site; for commands. */
import { putSetting } from "./change-store.ts";
import { type SiteSettings, siteSettingsKey } from "./types.ts";

export async function saveSiteSettings(settings: SiteSettings, by: number | null): Promise<void> {
  await putSetting(siteSettingsKey, settings, by);
}
