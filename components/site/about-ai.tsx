import { paragraphsOf } from "#lib/i18n/paragraphs";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { PlainPage } from "./plain-page.tsx";

/** What machines do here. @param own the newsroom's own words, plain paragraphs; "" for none. */
export function AboutAi({ language, own }: { language: Lang; own: string }) {
  const t = messagesFor(language).about.ai;
  const parts = own === "" ? t.parts : [{ title: t.ours, text: paragraphsOf(own) }, ...t.parts];
  return (
    <PlainPage title={t.title} lead={t.lead} parts={parts}>
      <p><a href={localPath(language, "/corrections")}>{t.seeCorrections}</a></p>
    </PlainPage>
  );
}
