import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

/** The AI label of a text, before its first word; indigo stands for machine-made and nothing else. */
export function Label({ text, language }: { text: string; language: Lang }) {
  return (
    <p className="ai-label">
      <strong>{text}</strong> <a href={localPath(language, "/about/ai")}>{messagesFor(language).about.ai.label}</a>
    </p>
  );
}
