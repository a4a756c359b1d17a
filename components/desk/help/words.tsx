/** Words of the help, for server components only: there are many of them. */
import type { Lang } from "#lib/i18n/languages";
import { help as helpEn } from "#messages/en/help";
import { house as houseEn } from "#messages/en/help/house";
import { newsroom as newsroomEn } from "#messages/en/help/newsroom";
import { writing as writingEn } from "#messages/en/help/writing";
import { help } from "#messages/zh-CN/help";
import { house } from "#messages/zh-CN/help/house";
import { newsroom } from "#messages/zh-CN/help/newsroom";
import { writing } from "#messages/zh-CN/help/writing";
import type { HelpArea } from "./areas.tsx";

export type HelpWords = { title: string; lead: string; steps: readonly string[]; trouble: readonly string[] };

const pages: Record<Lang, Record<HelpArea, HelpWords>> = {
  "zh-CN": { ...writing, ...newsroom, ...house },
  en: { ...writingEn, ...newsroomEn, ...houseEn },
};

export function helpWords(language: Lang): typeof help {
  return language === "en" ? helpEn : help;
}

export function helpPage(area: HelpArea, language: Lang): HelpWords {
  return pages[language][area];
}
