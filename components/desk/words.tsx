/** The desk's own areas of words, for server and client components alike. */
import type { Lang } from "#lib/i18n/languages";
import { desk as deskEn } from "#messages/en/desk";
import { audit as auditEn } from "#messages/en/audit";
import { house as houseEn } from "#messages/en/house";
import { models as modelsEn } from "#messages/en/models";
import { notices as noticesEn } from "#messages/en/notices";
import { people as peopleEn } from "#messages/en/people";
import { pitches as pitchesEn } from "#messages/en/pitches";
import { review as reviewEn } from "#messages/en/review";
import { reposts as repostsEn } from "#messages/en/reposts";
import { series as seriesEn } from "#messages/en/series";
import { settings as settingsEn } from "#messages/en/settings";
import { signIn as signInEn } from "#messages/en/signIn";
import { sources as sourcesEn } from "#messages/en/sources";
import { taxonomy as taxonomyEn } from "#messages/en/taxonomy";
import { terms as termsEn } from "#messages/en/terms";
import { desk } from "#messages/zh-CN/desk";
import { audit } from "#messages/zh-CN/audit";
import { house } from "#messages/zh-CN/house";
import { models } from "#messages/zh-CN/models";
import { notices } from "#messages/zh-CN/notices";
import { people } from "#messages/zh-CN/people";
import { pitches } from "#messages/zh-CN/pitches";
import { review } from "#messages/zh-CN/review";
import { reposts } from "#messages/zh-CN/reposts";
import { series } from "#messages/zh-CN/series";
import { settings } from "#messages/zh-CN/settings";
import { signIn } from "#messages/zh-CN/signIn";
import { sources } from "#messages/zh-CN/sources";
import { taxonomy } from "#messages/zh-CN/taxonomy";
import { terms } from "#messages/zh-CN/terms";

const areas = {
  "zh-CN": { audit, desk, house, models, notices, people, pitches, review, reposts, series, settings, signIn, sources, taxonomy, terms },
  en: { audit: auditEn, desk: deskEn, house: houseEn, models: modelsEn, notices: noticesEn, people: peopleEn, pitches: pitchesEn, review: reviewEn, reposts: repostsEn, series: seriesEn, settings: settingsEn, signIn: signInEn, sources: sourcesEn, taxonomy: taxonomyEn, terms: termsEn },
};

export function deskWords(language: Lang): (typeof areas)["zh-CN"] {
  return areas[language];
}
