import { RedirectForms } from "#components/desk/redirects/redirect-forms";
import { RedirectList } from "#components/desk/redirects/redirect-list";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { Button, ButtonLink } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Paging, withFilter } from "#components/ui/paging";
import { listRedirects, redirectFilters } from "#lib/redirects/list";
import { shown } from "#lib/web/shown";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { importRedirectsAction, putRedirectAction, removeRedirectAction } from "./actions.ts";

export const dynamic = "force-dynamic";
const here = "/desk/redirects";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).house.redirects.title };
}

export default async function RedirectsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { house: { redirects: t }, desk } = deskWords(actor.language);
  const filters = redirectFilters.parse(firstValues(await searchParams));
  const { items, next } = await shown(listRedirects(actor, filters));
  return (
    <div className="max-w-4xl">
      <ScreenTitle help="redirects" className="pb-2">{t.title}</ScreenTitle>
      <p className="pb-5 text-ink-2">{t.lead}</p>
      <RedirectForms put={putRedirectAction} bring={importRedirectsAction} />
      <search className="mt-6 border-t-2 border-ink pt-3">
        <form action={here} className="flex flex-wrap items-end gap-3">
          <TextField label={t.find} placeholder={t.find} quiet name="q" type="search" maxLength={200} defaultValue={filters.q ?? ""} />
          <Button type="submit">{t.find}</Button>
          {filters.q && <ButtonLink tone="quiet" href={here} prefetch={false}>{t.all}</ButtonLink>}
        </form>
      </search>
      <RedirectList items={items} remove={removeRedirectAction} />
      <Paging label={desk.paging} first={filters.before ? { href: withFilter(here, filters, {}), label: desk.first } : null} next={next ? { href: withFilter(here, filters, { before: next }), label: desk.older } : null} />
    </div>
  );
}
