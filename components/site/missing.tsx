import { printedDay } from "#lib/i18n/dates";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { Notice } from "./notice.tsx";
import { SearchForm } from "./search-form.tsx";

/** For an address where nothing stands; the page that shows it calls `answerWith(404)`. */
export function Missing({ language }: { language: Lang }) {
  const t = messagesFor(language).site;
  return (
    <Notice title={t.missing.title} text={t.missing.text}>
      <SearchForm language={language} label={t.missing.search} />
      <ul className="ways">
        <li><a href={localPath(language, "/")}>{t.missing.home}</a></li>
        <li><a href={localPath(language, "/archive")}>{t.missing.archive}</a></li>
      </ul>
    </Notice>
  );
}

/** For an article the newsroom has taken back; the page that shows it calls `answerWith(410)`. */
export function Retracted({ language, headline, badge, on, reason, timeZone }: { language: Lang; headline: string; badge: string; on: Date | null; reason: string; timeZone: string }) {
  const { site: t, about } = messagesFor(language);
  return (
    <Notice title={t.retracted.title} text={headline ? t.retracted.text(headline, badge) : t.retracted.plain}>
      {reason && <p className="reason">{about.retraction.reason(reason)}</p>}
      {on && <p>{t.retracted.when(printedDay(on, language, timeZone))}</p>}
      <ul className="ways">
        <li><a href={localPath(language, "/")}>{t.missing.home}</a></li>
        <li><a href={localPath(language, "/corrections")}>{about.corrections.title}</a></li>
      </ul>
    </Notice>
  );
}
