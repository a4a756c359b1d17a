import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { labelPages as en } from "#messages/en/labelPages";
import { labelPages as zh } from "#messages/zh-CN/labelPages";
import { PlainPage } from "./plain-page.tsx";

/** What machines do here: the newsroom's own words, then what the settings say of labels. */
export function AboutAi({ language, parts }: { language: Lang; parts: readonly { title: string; text: readonly string[] }[] }) {
  const t = messagesFor(language).about.ai;
  return (
    <PlainPage title={t.title} lead={t.lead} parts={parts}>
      <p><a href={localPath(language, "/corrections")}>{t.seeCorrections}</a></p>
      <p><a href={localPath(language, "/about/terms")}>{(language === "en" ? en : zh).ai.terms}</a></p>
    </PlainPage>
  );
}
