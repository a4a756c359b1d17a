import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

type Props = { language: Lang; query?: string; label?: string };

/** A plain form: it asks by address and needs no script. */
export function SearchForm({ language, query = "", label }: Props) {
  const t = messagesFor(language).site.searching;
  return (
    <search>
      <form className="search-form" action={localPath(language, "/search")} method="get">
        <label htmlFor="q">{label ?? t.label}</label>
        <div>
          <input id="q" name="q" type="search" defaultValue={query} maxLength={60} autoComplete="off" enterKeyHint="search" />
          <button type="submit">{t.button}</button>
        </div>
      </form>
    </search>
  );
}
