import { CopyList } from "#components/desk/copies/copy-list";
import { GiveCopy } from "#components/desk/copies/give-copy";
import { ScreenTitle } from "#components/desk/screen-title";
import { Paging, withFilter } from "#components/ui/paging";
import { messagesFor } from "#lib/i18n/messages";
import { copyFilters, listCopies } from "#lib/labels/list-copies";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { giveCopyAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  return { title: messagesFor((await deskActor()).language).aiLabel.copies.title };
}

export default async function CopiesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor();
  const { language } = actor;
  const t = messagesFor(language).aiLabel.copies;
  const search = firstValues(await searchParams);
  const filters = copyFilters.parse(search);
  const { items, next } = await shown(listCopies(actor, filters));
  const { timeZone } = await siteSettings();
  const place = "/desk/copies";
  return (
    <div className="max-w-3xl">
      <ScreenTitle help="labels" className="pb-2">{t.title}</ScreenTitle>
      <p className="pb-5 text-ink-2">{t.lead}</p>
      <GiveCopy give={giveCopyAction} article={search.article ?? ""} />
      <CopyList items={items} filters={filters} language={language} timeZone={timeZone} />
      <Paging
        label={t.title}
        first={filters.before ? { href: withFilter(place, filters, {}), label: t.newest } : null}
        next={next ? { href: withFilter(place, filters, { before: next }), label: t.older } : null}
      />
    </div>
  );
}
