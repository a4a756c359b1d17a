import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PrintedLabel } from "#lib/labels/types";
import { recordId } from "./record.tsx";

type Props = { label: PrintedLabel; language: Lang; /** Whether the page tells how the article was made. */ told: boolean };

/** The AI label of a text, before its first word or after its last. What is copied out of the text takes `data-label` along. */
export function Label({ label, language, told }: Props) {
  const { about, aiLabel } = messagesFor(language);
  const sentence = label.badge && label.sentence;
  const stop = language === "en" ? "." : "。";
  return (
    <p className="ai-label" data-label={label.text}>
      <strong>{sentence ? label.badge : label.text}</strong>{sentence && <> {language === "en" ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence}{stop}</>}
      {told ? <a href={`#${recordId}`}>{aiLabel.printed.seeRecord}</a> : <a href={localPath(language, "/about/ai")}>{about.ai.label}</a>}
    </p>
  );
}
