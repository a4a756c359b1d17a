import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { Marked, PublishedArticle } from "#lib/reading/types";
import { ArticleHead } from "./article-head.tsx";
import { AuthorsNote } from "./authors-note.tsx";
import { CorrectionNotice, Corrections, correctionsId } from "./corrections.tsx";
import { Cover } from "./cover.tsx";
import { Label } from "./label.tsx";
import { Origin } from "./origin.tsx";
import { Outline } from "./outline.tsx";
import { MakingOf } from "./record.tsx";
import { Related } from "./related.tsx";
import { Resume } from "./resume.tsx";
import { SeriesPlace } from "./series-place.tsx";
import { Share } from "./share.tsx";
import { Sources } from "./sources.tsx";
import { Tags } from "./tags.tsx";

export type ArticleViewProps = {
  article: PublishedArticle;
  /** Where its label stands, and how it was made. */
  marked: Marked;
  /** Printed as the source of what did not appear elsewhere first. */
  siteName: string;
  timeZone: string;
  /** Absolute address, printed on paper only. */
  address?: string;
  /** Whether it is shown in traditional characters; undefined where there is no such choice. */
  traditional?: boolean;
};

/** An article as readers see it; the desk's preview shows the same. */
export function ArticleView({ article, marked, siteName, timeZone, address, traditional }: ArticleViewProps) {
  const { language, corrections } = article;
  const label = article.label && <Label label={article.label} language={language} told={marked.record.length > 0} />;
  const noted = { corrections, language, timeZone };
  return (
    <div className="wrap page">
      <Outline headings={[...article.outline, ...(corrections.length > 0 ? [{ id: correctionsId, level: 2, text: messagesFor(language).about.corrections.short }] : [])]} language={language} />
      <article className="story" lang={language}>
        <ArticleHead article={article} {...{ siteName, timeZone, traditional }} />
        {marked.place !== "end" && label}
        <CorrectionNotice {...noted} />
        <Origin article={article} />
        {address && <Resume language={language} />}
        {article.cover && !article.cover.inBody && <Cover picture={article.cover} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: SafeHtml, which only render() makes */}
        <div className="body" dangerouslySetInnerHTML={{ __html: article.html }} />
        {marked.place !== "start" && label}
        {article.note && <AuthorsNote note={article.note} language={language} />}
        <Corrections {...noted} />
        <Tags tags={article.tags} language={language} />
        {address && <Share article={article} address={address} />}
        <SeriesPlace series={article.series} language={language} />
        <Related lines={article.related} language={language} timeZone={timeZone} />
        <Onward article={article} />
        {address && <p className="address">{messagesFor(language).site.article.address}{language === "en" ? ": " : "："}{address}</p>}
      </article>
      <aside className="side">
        <Sources sources={article.sources} ledger={article.ledger} language={language} />
        <MakingOf lines={marked.record} language={language} />
      </aside>
    </div>
  );
}

function Onward({ article }: { article: PublishedArticle }) {
  const { language, section, translations: others } = article;
  const t = messagesFor(language).site;
  if (!section && others.length === 0) return null;
  return (
    <ul className="onward">
      {others.map((other) => <li key={other.path}><a href={other.path} lang={other.language} hrefLang={other.language}>{t.otherLanguage.story}</a></li>)}
      {section && <li><a href={localPath(language, `/section/${section.slug}`)}>{t.article.moreIn(section.name)}</a></li>}
    </ul>
  );
}
