import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { Heading } from "#lib/reading/types";

/** One heading is no outline. */
const fewest = 2;

/** The headings of a story; the script marks the one being read. Its place stays in the grid when it is empty. */
export function Outline({ headings, language }: { headings: readonly Heading[]; language: Lang }) {
  if (headings.length < fewest) return <div className="outline-place" />;
  return (
    <nav className="outline" aria-label={messagesFor(language).site.article.outline} data-outline="">
      <ol>
        {headings.map(({ id, level, text }) => <li key={id} className={level > 2 ? "deeper" : undefined}><a href={`#${id}`}>{text}</a></li>)}
      </ol>
    </nav>
  );
}
