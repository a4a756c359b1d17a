import Link from "next/link";
import type { ArticleLine } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { ArticleState } from "./article-state.tsx";
import { RowTime } from "./row-time.tsx";

/** The desk's list of articles, or what to do when there is none. */
export function ArticleRows({ items, filtered, language, timeZone }: { items: ArticleLine[]; filtered: boolean; language: Lang; timeZone: string }) {
  const t = messagesFor(language).articles;
  if (items.length === 0) return <Nothing filtered={filtered} language={language} />;
  return (
    <table className="w-full border-collapse text-sm">
      <thead className="text-left text-xs text-ink-3 max-sm:sr-only">
        <tr className="border-b border-rule">
          <th scope="col" className="px-2.5 py-2 font-normal">{t.column.headline}</th>
          <th scope="col" className="px-2.5 py-2 font-normal">{t.column.state}</th>
          <th scope="col" className="px-2.5 py-2 font-normal">{t.column.author}</th>
          <th scope="col" className="px-2.5 py-2 font-normal">{t.column.updated}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((article) => (
          <Row key={article.id} article={article} language={language} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ article, language, timeZone }: { article: ArticleLine; language: Lang; timeZone: string }) {
  const t = messagesFor(language).articles;
  const section = article.section ? (language === "en" && article.section.nameEn) || article.section.name : t.noSection;
  const facts = [section, t.characters(article.characters), article.kind === "original" ? null : t.kind[article.kind], article.sample ? t.sample : null, article.language === language ? null : t.languages[article.language]];
  return (
    <tr className="border-b border-rule align-top hover:bg-sunken max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:gap-y-1 max-sm:py-2">
      <td className="px-2.5 py-3 max-sm:col-span-2 max-sm:py-1">
        <Link href={`/desk/articles/${article.id}`} prefetch={false} lang={article.language} className="line-clamp-2 font-serif text-base font-bold break-words hover:text-cinnabar">
          {article.headline || t.untitled}
        </Link>
        <p className="pt-0.5 text-xs text-ink-3">
          {facts.filter((fact) => fact !== null).join(" · ")}
          {article.hasUnpublishedChanges && <span className="text-amber"> · {t.changed}</span>}
        </p>
      </td>
      <td className="px-2.5 py-3 max-sm:py-1"><ArticleState article={article} language={language} timeZone={timeZone} /></td>
      <td className="max-w-48 px-2.5 py-3 break-words text-ink-2 max-sm:py-1">{article.authors.join(language === "en" ? ", " : "、")}</td>
      <td className="px-2.5 py-3 whitespace-nowrap text-ink-3 tabular-nums max-sm:col-span-2 max-sm:py-0"><RowTime at={article.updatedAt} language={language} timeZone={timeZone} /></td>
    </tr>
  );
}

function Nothing({ filtered, language }: { filtered: boolean; language: Lang }) {
  const t = messagesFor(language).articles;
  return (
    <div className="border-t border-rule py-16 text-center">
      <p className="font-serif text-lg font-bold">{filtered ? t.nothingTitle : t.emptyTitle}</p>
      <p className="pt-2 text-ink-2">{filtered ? t.nothingText : t.emptyText}</p>
      {filtered && <Link href="/desk/articles" className="mt-4 inline-block text-cinnabar underline">{t.clear}</Link>}
    </div>
  );
}
