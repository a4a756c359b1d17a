import { ArticleRows } from "#components/desk/article-rows";
import { ListFilterBar } from "#components/desk/list-filter-bar";
import { ListKeys } from "#components/desk/list-keys";
import { NewArticle } from "#components/desk/new-article";
import { ScreenTitle } from "#components/desk/screen-title";
import { ButtonLink } from "#components/ui/button";
import { Paging, withFilter } from "#components/ui/paging";
import { listArticles, listFilters } from "#lib/articles/list";
import { findStaffNames } from "#lib/articles/staff";
import { messagesFor } from "#lib/i18n/messages";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { siteSettings } from "#lib/settings/read";
import { findSections } from "#lib/taxonomy/section-options";
import { startArticleAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const { language } = await deskActor();
  return { title: messagesFor(language).articles.title };
}

export default async function ArticlesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor();
  const { language } = actor;
  const t = messagesFor(language).articles;
  const filters = listFilters.parse(firstValues(await searchParams));
  const { items, next } = await listArticles(actor, filters);
  const { timeZone } = await siteSettings();
  const filtered = Boolean(filters.stage || filters.live || filters.section || filters.author || filters.q);
  return (
    <>
      <header className="flex flex-wrap items-center gap-3 pb-5">
        <ScreenTitle help="writing" className="mr-auto">{t.title}</ScreenTitle>
        <ButtonLink href="/desk/import">{t.import}</ButtonLink>
        <NewArticle start={startArticleAction} />
      </header>
      <ListFilterBar filters={filters} sections={await findSections()} people={actor.role === "author" ? [] : await findStaffNames()} language={language} />
      <ArticleRows items={items} filtered={filtered} language={language} timeZone={timeZone} />
      <ListKeys lines="[data-line]" search="input[type=search]" />
      <Paging
        label={t.title}
        first={filters.before ? { href: withFilter("/desk/articles", filters, {}), label: t.newest } : null}
        next={next ? { href: withFilter("/desk/articles", filters, { before: next }), label: t.older } : null}
      />
    </>
  );
}

