import { Badge } from "#components/site/badge";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { HeadlineLine, PlaceInSeries } from "#lib/reading/types";

/** The series a story is in: what readers saw before it and after it, and the way to the whole. */
export function SeriesPlace({ series, language }: { series: PlaceInSeries | null; language: Lang }) {
  const t = messagesFor(language).series.reader;
  if (!series) return null;
  return (
    <nav className="in-series" aria-labelledby="in-series">
      <h2 id="in-series"><span>{t.inSeries}</span> <a href={localPath(language, `/series/${series.slug}`)}>{series.name}</a></h2>
      {(series.previous || series.next) && (
        <ul>
          <Neighbour rel="prev" word={t.previous} line={series.previous} />
          <Neighbour rel="next" word={t.next} line={series.next} />
        </ul>
      )}
    </nav>
  );
}

function Neighbour({ rel, word, line }: { rel: "prev" | "next"; word: string; line: HeadlineLine | null }) {
  if (!line) return null;
  return <li className={rel}><span>{word}</span><a rel={rel} href={line.path}>{line.headline}</a><Badge label={line.label} /></li>;
}
