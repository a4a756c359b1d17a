/** Every sentence on a screen, by area, in the language asked for. */
import { about as aboutEn } from "#messages/en/about";
import { aiLabel as aiLabelEn } from "#messages/en/aiLabel";
import { articles as articlesEn } from "#messages/en/articles";
import { generated as generatedEn } from "#messages/en/generated";
import { ledger as ledgerEn } from "#messages/en/ledger";
import { machines as machinesEn } from "#messages/en/machines";
import { series as seriesEn } from "#messages/en/series";
import { site as siteEn } from "#messages/en/site";
import { social as socialEn } from "#messages/en/social";
import { about } from "#messages/zh-CN/about";
import { aiLabel } from "#messages/zh-CN/aiLabel";
import { articles } from "#messages/zh-CN/articles";
import { generated } from "#messages/zh-CN/generated";
import { ledger } from "#messages/zh-CN/ledger";
import { machines } from "#messages/zh-CN/machines";
import { series } from "#messages/zh-CN/series";
import { site } from "#messages/zh-CN/site";
import { social } from "#messages/zh-CN/social";
import type { Lang } from "./languages.ts";

const catalogues = {
  "zh-CN": { about, aiLabel, articles, generated, ledger, machines, series, site, social },
  en: { about: aboutEn, aiLabel: aiLabelEn, articles: articlesEn, generated: generatedEn, ledger: ledgerEn, machines: machinesEn, series: seriesEn, site: siteEn, social: socialEn },
};

export type Messages = (typeof catalogues)["zh-CN"];

export function messagesFor(language: Lang): Messages {
  return catalogues[language];
}
