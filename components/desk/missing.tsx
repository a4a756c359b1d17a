import { deskWords } from "#components/desk/words";
import { ButtonLink } from "#components/ui/button";
import type { Lang } from "#lib/i18n/languages";

/** For an address of the desk where nothing stands, or nothing that this person may see. */
export function Missing({ language }: { language: Lang }) {
  const t = deskWords(language).desk;
  return (
    <>
      <h1 className="pb-5 font-serif text-2xl font-bold">{t.missingTitle}</h1>
      <p className="pb-5 text-ink-2">{t.missingText}</p>
      <ButtonLink href="/desk/articles">{t.backToArticles}</ButtonLink>
    </>
  );
}
