/** Reads what an administrator has set; everything has a default, so a fresh site is complete. */
import { findSetting } from "./store.ts";
import { defaultSiteSettings, type SiteSettings, siteSettingsKey, siteSettingsSchema } from "./types.ts";

/** The settings of the site. A field that is missing or unreadable has its default: one bad value must not take the site down. */
export async function siteSettings(): Promise<SiteSettings> {
  return readSiteSettings(await findSetting(siteSettingsKey));
}

export function readSiteSettings(stored: unknown): SiteSettings {
  if (typeof stored !== "object" || stored === null) return defaultSiteSettings;
  const whole = siteSettingsSchema.safeParse({ ...defaultSiteSettings, ...stored });
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map((issue) => issue.path[0]));
  const kept = Object.entries(stored).filter(([name]) => !wrong.has(name));
  return siteSettingsSchema.parse({ ...defaultSiteSettings, ...Object.fromEntries(kept) });
}
