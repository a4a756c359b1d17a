/** What stands around every page: the settings of the site and its sections. */
import { tag } from "#lib/cache/tags";
import type { Picture } from "#lib/content/types";
import type { Lang } from "#lib/i18n/languages";
import { declareTags } from "#lib/kernel/request-store";
import { picturesFor } from "#lib/media/pictures";
import { siteSettings } from "#lib/settings/read";
import { ask } from "./ask.ts";
import { perRequest } from "./per-request.ts";
import { sectionOf } from "./rows.ts";
import { askSections } from "./store.ts";
import type { Site } from "./types.ts";

export const readSite = perRequest("site", (language: Lang): Promise<Site> => {
  declareTags(tag.site);
  return ask(async () => {
    const [settings, rows] = await Promise.all([siteSettings(), askSections({ language })]);
    const wanted = [settings.logoMediaId, settings.socialMediaId].filter((id) => id !== null);
    const pictures = wanted.length > 0 ? await picturesFor(wanted) : new Map<number, Picture>();
    const pictureOf = (id: number | null) => (id === null ? null : (pictures.get(id) ?? null));
    return { settings, sections: rows.map((row) => sectionOf(row, language)), logo: pictureOf(settings.logoMediaId), social: pictureOf(settings.socialMediaId) };
  });
});
