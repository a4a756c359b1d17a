import { traditionalPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PublishedArticle } from "#lib/reading/types";

/** The same Chinese story in the other characters. */
export function OtherWriting({ article: { language, path }, traditional }: { article: PublishedArticle; traditional: boolean }) {
  if (language === "en") return null;
  const t = messagesFor(language).about.traditional;
  if (traditional) return <a href={path} lang="zh-Hans" hrefLang="zh-Hans" title={t.backTitle}>{t.back}</a>;
  return <a href={traditionalPath(path)} lang="zh-Hant" hrefLang="zh-Hant" title={t.toTitle}>{t.to}</a>;
}
