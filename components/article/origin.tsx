import { messagesFor } from "#lib/i18n/messages";
import type { PublishedArticle } from "#lib/reading/types";

/** Where a republished, translated or contributed text comes from, said before its first word. */
export function Origin({ article }: { article: PublishedArticle }) {
  if (article.kind === "original") return null;
  const t = messagesFor(article.language).site.article;
  const origin = article.sources.find(({ relation }) => relation === "origin");
  const said = { repost: () => t.repost(origin?.name ?? ""), translation: () => t.translation(origin?.name ?? ""), submission: () => t.submission };
  return (
    <aside className="origin">
      <p>{said[article.kind]()}</p>
      {origin && (origin.originalHeadline || origin.originalAuthor || origin.url) && (
        <p>
          {origin.originalAuthor && <span>{origin.originalAuthor}</span>}
          {origin.originalHeadline && <cite>{t.sourceHeadline(origin.originalHeadline)}</cite>}
          {origin.url && <a href={origin.url} rel="external noopener">{t.readOrigin}</a>}
        </p>
      )}
    </aside>
  );
}
