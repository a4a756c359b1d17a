import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

/** Offers to go on where a reader stopped; shown by script, which alone knows. */
export function Resume({ language }: { language: Lang }) {
  const t = messagesFor(language).about.resume;
  return (
    <div className="resume" data-resume="" role="status" hidden>
      <p>{t.offer}</p>
      <button type="button" data-go="">{t.go}</button>
      <button type="button">{t.close}</button>
    </div>
  );
}
