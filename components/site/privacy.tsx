import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { PlainPage } from "./plain-page.tsx";

export function Privacy({ language }: { language: Lang }) {
  const { title, lead, parts } = messagesFor(language).site.privacy;
  return <PlainPage title={title} lead={lead} parts={parts} />;
}
