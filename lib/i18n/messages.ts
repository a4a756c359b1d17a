/** Every sentence on a screen, by area, in the language asked for. */
import { about as aboutEn } from "#messages/en/about";
import { articles as articlesEn } from "#messages/en/articles";
import { ledger as ledgerEn } from "#messages/en/ledger";
import { machines as machinesEn } from "#messages/en/machines";
import { series as seriesEn } from "#messages/en/series";
import { site as siteEn } from "#messages/en/site";
import { social as socialEn } from "#messages/en/social";
import { about } from "#messages/zh-CN/about";
import { articles } from "#messages/zh-CN/articles";
import { ledger } from "#messages/zh-CN/ledger";
import { machines } from "#messages/zh-CN/machines";
import { series } from "#messages/zh-CN/series";
import { site } from "#messages/zh-CN/site";
import { social } from "#messages/zh-CN/social";
import type { Lang } from "./languages.ts";

const catalogues = {
  "zh-CN": { about, articles, ledger, machines, series, site, social },
  en: { about: aboutEn, articles: articlesEn, ledger: ledgerEn, machines: machinesEn, series: seriesEn, site: siteEn, social: socialEn },
};

export type Messages = (typeof catalogues)["zh-CN"];

export function messagesFor(language: Lang): Messages {
  return catalogues[language];
}
