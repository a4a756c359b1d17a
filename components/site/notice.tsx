import type { ReactNode } from "react";
import { printedDay } from "#lib/i18n/dates";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { SearchForm } from "./search-form.tsx";

/** A page that has one thing to say. */
export function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="wrap notice">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** For an address where nothing stands; the page that returns it calls `answerWith(404)`. */
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

/** For an article the newsroom has taken back; the page that returns it calls `answerWith(410)`. */
export function Retracted({ language, headline, on, timeZone }: { language: Lang; headline: string; on: Date | null; timeZone: string }) {
  const t = messagesFor(language).site;
  return (
    <Notice title={t.retracted.title} text={headline ? t.retracted.text(headline) : t.retracted.plain}>
      {on && <p>{t.retracted.when(printedDay(on, language, timeZone))}</p>}
      <ul className="ways"><li><a href={localPath(language, "/")}>{t.missing.home}</a></li></ul>
    </Notice>
  );
}
