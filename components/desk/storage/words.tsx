/** Words of where things lie, for server components. */
import type { Lang } from "#lib/i18n/languages";
import { storage as en } from "#messages/en/storage";
import { storage as zh } from "#messages/zh-CN/storage";

export function storageWords(language: Lang): typeof zh {
  return language === "en" ? en : zh;
}
