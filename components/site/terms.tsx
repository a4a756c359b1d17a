import { type Lang, localPath } from "#lib/i18n/languages";
import { labelPages as en } from "#messages/en/labelPages";
import { labelPages as zh } from "#messages/zh-CN/labelPages";
import { PlainPage } from "./plain-page.tsx";

/** The terms: the newsroom's own, then what the settings say of labels. */
export function Terms({ language, parts }: { language: Lang; parts: readonly { title: string; text: readonly string[] }[] }) {
  const t = (language === "en" ? en : zh).terms;
  return (
    <PlainPage title={t.title} lead={t.lead} parts={parts}>
      <p><a href={localPath(language, "/about/ai")}>{t.seeAi}</a></p>
    </PlainPage>
  );
}
