import { paragraphsOf } from "#lib/i18n/paragraphs";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

/** What the author adds to the story, apart from it; blank lines part paragraphs. */
export function AuthorsNote({ note, language }: { note: string; language: Lang }) {
  return (
    <aside className="authors-note" aria-labelledby="authors-note">
      <h2 id="authors-note">{messagesFor(language).site.article.note}</h2>
      {paragraphsOf(note).map((text) => <p key={text}>{text}</p>)}
    </aside>
  );
}
