import Link from "next/link";
import { ArticleRows } from "#components/desk/article-rows";
import { ListFilterBar } from "#components/desk/list-filter-bar";
import { listArticles, listFilters } from "#lib/articles/list";
import { findStaffNames } from "#lib/articles/staff";
import { messagesFor } from "#lib/i18n/messages";
import { findSections } from "#lib/taxonomy/section-options";
import { deskActor } from "../actor.ts";
import { startArticleAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const actor = await deskActor();
  return { title: messagesFor(actor.language).articles.title };
}

export default async function ArticlesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor();
  const t = messagesFor(actor.language).articles;
  const filters = listFilters.parse(firstValues(await searchParams));
  const { items, next } = await listArticles(actor, filters);
  const [sections, people] = [await findSections(), await findStaffNames()];
  const filtered = Boolean(filters.stage || filters.live || filters.section || filters.author || filters.q);
  return (
    <>
      <header className="flex flex-wrap items-center gap-3 pb-5">
        <h1 className="mr-auto font-serif text-2xl font-bold">{t.title}</h1>
        <Link href="/desk/import" className="button">{t.import}</Link>
        <form action={startArticleAction}>
          <button type="submit" className="button button-ink">{t.write}</button>
        </form>
      </header>
      <ListFilterBar filters={filters} sections={sections} people={people} language={actor.language} />
      <ArticleRows items={items} filtered={filtered} language={actor.language} />
      <Paging filters={filters} next={next} older={t.older} newest={t.newest} />
    </>
  );
}

function Paging({ filters, next, older, newest }: { filters: Record<string, string | number | undefined>; next: string | null; older: string; newest: string }) {
  const address = (before: string | null) => `/desk/articles?${new URLSearchParams(Object.entries({ ...filters, before: before ?? undefined }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))}`;
  return (
    <nav className="flex gap-3 py-5">
      {filters.before && <Link className="button" href={address(null)}>{newest}</Link>}
      {next && <Link className="button" rel="next" href={address(next)}>{older}</Link>}
    </nav>
  );
}

function firstValues(search: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(search).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined]));
}
