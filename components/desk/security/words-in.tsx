/** Words of signing in and what secures it, for server components. */
import type { Lang } from "#lib/i18n/languages";
import { security as en } from "#messages/en/security";
import { security as zh } from "#messages/zh-CN/security";

export function securityWords(language: Lang): typeof zh {
  return language === "en" ? en : zh;
}
