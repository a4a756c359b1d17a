import { printedMonth } from "#lib/i18n/dates";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { ListHead } from "./list.tsx";

/** The archive's front: months that have something to read, by year. */
export function Months({ months, language }: { months: readonly string[]; language: Lang }) {
  const t = messagesFor(language).site.archive;
  const years = Map.groupBy(months, (month) => month.slice(0, 4));
  return (
    <div className="wrap list-page">
      <ListHead title={t.title} description={months.length > 0 ? t.description : t.empty} />
      {[...years].map(([year, ofYear]) => (
        <section key={year} className="year" aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{year}</h2>
          <ul>{ofYear.map((month) => <li key={month}><a href={localPath(language, `/archive/${month}`)}>{printedMonth(month, language)}</a></li>)}</ul>
        </section>
      ))}
    </div>
  );
}
