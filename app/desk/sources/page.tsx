import { ScreenTitle } from "#components/desk/screen-title";
import { AddAddress } from "#components/desk/sources/add-address";
import { SourceFilterBar } from "#components/desk/sources/filter-bar";
import { SourceRows } from "#components/desk/sources/source-rows";
import { ListKeys } from "#components/desk/list-keys";
import { deskWords } from "#components/desk/words";
import { Paging, withFilter } from "#components/ui/paging";
import { siteSettings } from "#lib/settings/read";
import { listSources, sourceFilters } from "#lib/sources/list";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { addUrlAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).sources.title };
}

export default async function SourcesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor();
  const t = deskWords(actor.language).sources;
  const filters = sourceFilters.parse(firstValues(await searchParams));
  const { items, next } = await listSources(actor, filters);
  const { timeZone } = await siteSettings();
  return (
    <>
      <header className="flex flex-wrap items-start gap-3 pb-5">
        <div className="mr-auto max-w-prose">
          <ScreenTitle help="sources">{t.title}</ScreenTitle>
          <p className="pt-1 text-sm text-ink-2">{t.list.lead}</p>
        </div>
        <AddAddress add={addUrlAction} />
      </header>
      <SourceFilterBar filters={filters} language={actor.language} />
      <SourceRows items={items} filtered={Boolean(filters.q || filters.kind || filters.state)} language={actor.language} timeZone={timeZone} />
      <ListKeys lines="[data-line]" search="input[type=search]" />
      <Paging label={t.title} first={filters.before ? { href: withFilter("/desk/sources", filters, {}), label: t.list.newest } : null} next={next ? { href: withFilter("/desk/sources", filters, { before: next }), label: t.list.older } : null} />
    </>
  );
}
