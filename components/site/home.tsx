import { printedRecent } from "#lib/i18n/dates";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { HomePage } from "#lib/reading/types";
import { Badge } from "./badge.tsx";
import { Card, Lead } from "./card.tsx";
import { Notice } from "./notice.tsx";

type Props = { home: HomePage; language: Lang; now: Date; timeZone: string };

/** The front page under its masthead: one lead, a quiet list, the newest of each section beside it. */
export function Home({ home, language, now, timeZone }: Props) {
  const t = messagesFor(language).site;
  if (!home.lead) return <Fresh language={language} />;
  return (
    <div className="wrap home">
      <Lead card={home.lead} now={now} timeZone={timeZone} />
      <div className={home.bySection.length > 0 ? "columns" : "columns alone"}>
        <section aria-label={t.list.latest}>
          {home.list.map((card) => <Card key={card.id} card={card} now={now} timeZone={timeZone} />)}
          <p className="onward"><a href={localPath(language, "/archive")}>{t.list.earlier}</a></p>
        </section>
        {home.bySection.length > 0 && <BySection {...{ home, language, now, timeZone }} />}
      </div>
    </div>
  );
}

function BySection({ home, language, now, timeZone }: Props) {
  return (
    <aside className="rail">
      {home.bySection.map(({ section, lines }) => (
        <section key={section.slug}>
          <h2><a href={localPath(language, `/section/${section.slug}`)}>{section.name}</a></h2>
          <ul>
            {lines.map((line) => (
              <li key={line.id}>
                <a href={line.path}>{line.headline}</a>
                <Badge label={line.label} />
                <time dateTime={line.firstPublishedAt.toISOString()}>{printedRecent(line.firstPublishedAt, now, language, timeZone)}</time>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

function Fresh({ language }: { language: Lang }) {
  const { fresh } = messagesFor(language).site;
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <Notice title={fresh.title} text={fresh.text}>
      <ul className="ways">
        <li><a href={localPath(other, "/")} hrefLang={other}>{fresh.other}</a></li>
        <li><a href="/desk">{fresh.desk}</a></li>
      </ul>
    </Notice>
  );
}
