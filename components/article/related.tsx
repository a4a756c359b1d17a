import { Badge } from "#components/site/badge";
import { printedDay } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { RelatedLine } from "#lib/reading/types";

/** What a reader of this story may want to read next. */
export function Related({ lines, language, timeZone }: { lines: readonly RelatedLine[]; language: Lang; timeZone: string }) {
  if (lines.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{messagesFor(language).series.reader.related}</h2>
      <ul>
        {lines.map(({ id, path, headline, label, section, firstPublishedAt }) => (
          <li key={id}>
            <a href={path}>{headline}</a>
            <p>
              <Badge label={label} />
              {section && <span>{section.name}</span>}
              <time dateTime={firstPublishedAt.toISOString()}>{printedDay(firstPublishedAt, language, timeZone)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
