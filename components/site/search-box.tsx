import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

/** A search field over the page, opened by script from the link to the search page. The key that opens it can be switched off: people who speak to their machine type it by accident. */
export function SearchBox({ language }: { language: Lang }) {
  const { about: { searchBox: t }, site: { searching } } = messagesFor(language);
  return (
    <search className="search-box" id="search-box" data-search-box="" hidden>
      <form className="wrap" action={localPath(language, "/search")} method="get">
        <input name="q" type="search" aria-label={searching.label} placeholder={searching.label} maxLength={60} autoComplete="off" enterKeyHint="search" />
        <button type="submit">{searching.button}</button>
        <label><input type="checkbox" data-keys="" /> {t.keys}</label>
        <button type="button" data-close="">{t.close}</button>
      </form>
    </search>
  );
}
