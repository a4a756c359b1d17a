import { isoDay, printedDayWithWeekday } from "#lib/i18n/dates";
import { messagesFor } from "#lib/i18n/messages";
import { type FrameProps, Sections, SiteName, Tools } from "./navigation.tsx";

/** The head of the front page: day, name, the line under it, sections. */
export function Masthead(frame: FrameProps) {
  const { language, site, now } = frame;
  const { timeZone, line } = site.settings;
  return (
    <header className="masthead wrap">
      <div className="util">
        <time dateTime={isoDay(now, timeZone)}>{printedDayWithWeekday(now, language, timeZone)}</time>
        <nav aria-label={messagesFor(language).site.menu.tools}><Tools {...frame} /></nav>
      </div>
      <div className="title">
        <h1><SiteName {...frame} /></h1>
        {line[language] && <p>{line[language]}</p>}
      </div>
      <Sections {...frame} />
    </header>
  );
}
