import Link from "next/link";
import { CallFilterBar } from "#components/desk/models/call-filter-bar";
import { CallList } from "#components/desk/models/call-list";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { Paging, withFilter } from "#components/ui/paging";
import { callFilters, listCalls, openCatalogue } from "#lib/ai/catalogue";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";
import { firstValues } from "../../first-values.ts";

export const dynamic = "force-dynamic";
const here = "/desk/models/calls";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).models.calls.title };
}

export default async function CallsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { models: t, desk } = deskWords(actor.language);
  const filters = callFilters.parse(firstValues(await searchParams));
  const { items, next } = await shown(listCalls(actor, filters));
  const { models, settings } = await openCatalogue(actor, undefined);
  const { timeZone } = await siteSettings();
  return (
    <>
      <Link href="/desk/models" prefetch={false} className="text-sm underline underline-offset-4">{t.title}</Link>
      <ScreenTitle help="models" className="pt-2 pb-2">{t.calls.title}</ScreenTitle>
      <p className="pb-4 text-ink-2">{t.calls.lead}</p>
      <CallFilterBar filters={filters} models={models} language={actor.language} />
      <CallList items={items} currency={settings.currency} language={actor.language} timeZone={timeZone} />
      <Paging label={desk.paging} first={filters.before ? { href: withFilter(here, filters, {}), label: desk.first } : null} next={next ? { href: withFilter(here, filters, { before: next }), label: desk.older } : null} />
    </>
  );
}
