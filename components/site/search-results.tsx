import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { ArticleCard } from "#lib/reading/types";
import { Card } from "./card.tsx";
import { ListHead } from "./list.tsx";
import { SearchForm } from "./search-form.tsx";

type Found = { language: Lang; items: ArticleCard[]; more: boolean };
type Props = { language: Lang; query: string; found: readonly Found[]; now: Date; timeZone: string };

/** The search form and what it found, the edition of the page first. */
export function SearchResults({ language, query, found, now, timeZone }: Props) {
  const t = messagesFor(language).site.searching;
  const [own, ...others] = found;
  return (
    <div className="wrap list-page">
      <ListHead title={t.title} />
      <SearchForm language={language} query={query} />
      {query === "" ? <p className="quiet">{t.hint}</p> : <p className="found" role="status">{own && own.items.length > 0 ? t.found(query, own.items.length, own.more) : t.nothing(query)}</p>}
      {own?.items.map((card) => <Card key={card.id} card={card} now={now} timeZone={timeZone} heading="h2" />)}
      {query !== "" && own?.items.length === 0 && <p className="quiet">{t.advice} <a href={localPath(language, "/archive")}>{messagesFor(language).site.missing.archive}</a></p>}
      {others.filter(({ items }) => items.length > 0).map((other) => (
        <p key={other.language} className="onward"><a href={localPath(other.language, `/search?q=${encodeURIComponent(query)}`)} hrefLang={other.language}>{t.otherLanguage(other.items.length)}</a></p>
      ))}
    </div>
  );
}
