import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { PrintedTag } from "#lib/reading/types";

export function Tags({ tags, language }: { tags: readonly PrintedTag[]; language: Lang }) {
  if (tags.length === 0) return null;
  return (
    <nav className="tags" aria-label={messagesFor(language).site.article.tags}>
      <ul>{tags.map(({ slug, name }) => <li key={slug}><a rel="tag" href={localPath(language, `/tag/${slug}`)}>{name}</a></li>)}</ul>
    </nav>
  );
}
