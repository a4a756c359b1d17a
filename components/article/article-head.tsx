import { printedMoment } from "#lib/i18n/dates";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { Names } from "#components/site/byline";
import type { PublishedArticle } from "#lib/reading/types";
import { OtherWriting } from "./writing.tsx";

/** A shorter while after publishing is not worth a line of its own. */
const worthTelling = 60_000;

type Props = { article: PublishedArticle; siteName: string; timeZone: string; traditional?: boolean | undefined };

/** Kicker, headline, standfirst, and the row that says who, when, from where, how long. */
export function ArticleHead({ article, siteName, timeZone, traditional }: Props) {
  const { language, section } = article;
  return (
    <header className="article-head">
      {(section || article.kicker || article.kind !== "original") && (
        <p className="kicker">
          {section && <a href={localPath(language, `/section/${section.slug}`)}>{section.name}</a>}
          {article.kicker && <span>{article.kicker}</span>}
          {article.kind !== "original" && <span className="kind">{messagesFor(language).site.article.kind[article.kind]}</span>}
        </p>
      )}
      <h1>{article.headline}</h1>
      {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
      <BylineRow {...{ article, siteName, timeZone, traditional }} />
    </header>
  );
}

function BylineRow({ article, siteName, timeZone, traditional }: Props) {
  const { language, firstPublishedAt, publishedAt } = article;
  const t = messagesFor(language).site.article;
  const origin = article.sources.find(({ relation }) => relation === "origin");
  // What is not ours and names no source has none: our own name would be a false one.
  const ours = article.kind === "original" || article.kind === "submission";
  const from = origin?.name || (ours ? siteName : "");
  const changed = article.number > 1 && publishedAt.getTime() - firstPublishedAt.getTime() > worthTelling;
  return (
    <div className="byline-row">
      <p className="people">
        {article.bylines.length > 0 && <span className="names"><Names bylines={article.bylines} language={language} /></span>}
        {article.responsibleEditor && <span>{t.editor(article.responsibleEditor)}</span>}
      </p>
      <p className="facts">
        <time dateTime={firstPublishedAt.toISOString()}>{printedMoment(firstPublishedAt, language, timeZone)}</time>
        {changed && <time dateTime={publishedAt.toISOString()}>{t.updated(printedMoment(publishedAt, language, timeZone))}</time>}
        {from && <span>{t.origin(from)}</span>}
        <span>{t.minutes(article.minutes)}</span>
        {traditional !== undefined && <OtherWriting article={article} traditional={traditional} />}
      </p>
    </div>
  );
}
