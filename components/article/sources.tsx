import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PrintedSource } from "#lib/reading/types";

/** What a story rests on: 事实与出处. */
export function Sources({ sources, language }: { sources: readonly PrintedSource[]; language: Lang }) {
  const t = messagesFor(language).site.article;
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">{t.sources}</h2>
      <p>{t.sourceCount(sources.length)}</p>
      <ol>
        {sources.map((source) => <li key={JSON.stringify(source)}><Source source={source} language={language} /></li>)}
      </ol>
    </section>
  );
}

function Source({ source, language }: { source: PrintedSource; language: Lang }) {
  const t = messagesFor(language).site.article;
  const details = [source.originalAuthor && t.sourceBy(source.originalAuthor), source.originalHeadline && t.sourceHeadline(source.originalHeadline)].filter(Boolean);
  const host = URL.parse(source.url)?.hostname.replace(/^www\./, "");
  return (
    <>
      {source.url ? <a href={source.url} rel="external noopener">{source.name || host}</a> : <span>{source.name}</span>}
      {source.relation === "origin" && <span className="relation">{t.firstAppeared}</span>}
      {details.length > 0 && <span className="details">{details.join(" ")}</span>}
      {host && <span className="host">{host}</span>}
    </>
  );
}
