import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state";
import { ButtonLink } from "#components/ui/button";
import { Cell, Row, Table } from "#components/ui/table";
import type { ArticleLine } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { ArticleState } from "./article-state.tsx";
import { RowTime, rowTime } from "./row-time.tsx";

type Props = { items: ArticleLine[]; filtered: boolean; language: Lang; timeZone: string };

/** The desk's list of articles, or what to do when there is none. */
export function ArticleRows({ items, filtered, language, timeZone }: Props) {
  const t = messagesFor(language).articles;
  if (items.length === 0 && filtered) return <EmptyState title={t.nothingTitle} action={<ButtonLink href="/desk/articles">{t.clear}</ButtonLink>}>{t.nothingText}</EmptyState>;
  if (items.length === 0) return <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>;
  return (
    <Table label={t.title} columns={[t.column.headline, t.column.state, t.column.author, t.column.updated]}>
      {items.map((article) => (
        <ArticleRow key={article.id} article={article} language={language} timeZone={timeZone} />
      ))}
    </Table>
  );
}

function ArticleRow({ article, language, timeZone }: { article: ArticleLine } & Omit<Props, "items" | "filtered">) {
  const t = messagesFor(language).articles;
  return (
    <Row>
      <Cell>
        <Link data-line="" href={`/desk/articles/${article.id}`} prefetch={false} lang={article.language} className="line-clamp-2 font-serif text-base font-bold wrap-anywhere hover:text-cinnabar">
          {article.headline || t.untitled}
        </Link>
        <p className="pt-0.5 text-xs text-ink-3">
          {factsOf(article, language).join(" · ")}
          {article.machineShare > 0 && <span className="text-indigo"> · {messagesFor(language).generated.share(article.machineShare)}</span>}
          {article.embargoAt && <span> · {t.embargoUntil(rowTime(article.embargoAt, language, timeZone))}</span>}
          {article.unpublishAt && <span> · {t.takenDownAt(rowTime(article.unpublishAt, language, timeZone))}</span>}
          {article.hasUnpublishedChanges && <span className="text-amber"> · {t.changed}</span>}
        </p>
      </Cell>
      <Cell short label={t.column.state}><ArticleState article={article} language={language} timeZone={timeZone} /></Cell>
      <Cell short label={t.column.author}><span className="inline-block wrap-anywhere text-ink-2 sm:min-w-24">{article.authors.join(language === "en" ? ", " : "、")}</span></Cell>
      <Cell short label={t.column.updated} numeric><span className="whitespace-nowrap text-ink-3"><RowTime at={article.updatedAt} language={language} timeZone={timeZone} /></span></Cell>
    </Row>
  );
}

function factsOf(article: ArticleLine, language: Lang): string[] {
  const t = messagesFor(language).articles;
  const section = article.section ? (language === "en" && article.section.nameEn) || article.section.name : t.noSection;
  const facts = [section, article.language === "en" ? t.words(article.characters) : t.characters(article.characters), article.kind === "original" ? "" : t.kind[article.kind], article.sample ? t.sample : "", article.language === language ? "" : t.languages[article.language]];
  return facts.filter((fact) => fact !== "");
}
