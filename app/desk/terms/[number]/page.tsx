import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ScreenTitle } from "#components/desk/screen-title";
import { Entries } from "#components/desk/terms/entries";
import { Versions } from "#components/desk/terms/versions";
import { deskWords } from "#components/desk/words";
import { TextField } from "#components/ui/field";
import { Paging, withFilter } from "#components/ui/paging";
import { SubmitButton } from "#components/ui/submit-button";
import { siteSettings } from "#lib/settings/read";
import { openTermList } from "#lib/terms/lists";
import { listFilters, lookUp } from "#lib/terms/look-up";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";
import { firstValues } from "../../first-values.ts";
import { changeTermsAction, restoreTermsAction } from "../actions.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const opened = cache(async (number: string, from: number | undefined, to: number | undefined) => {
  const actor = await deskActor();
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound();
  return { actor, list: await shown(openTermList(actor, { listId: Number(number), from, to })) };
});

export async function generateMetadata({ params }: Props) {
  return { title: (await opened((await params).number, undefined, undefined)).list.name };
}

export default async function TermListPage({ params, searchParams }: Props) {
  const filters = listFilters.parse(firstValues(await searchParams));
  const { number } = await params;
  const { actor, list } = await opened(number, filters.from, filters.to);
  const words = deskWords(actor.language).terms;
  const { page: t } = words;
  const place = `/desk/terms/${list.id}`;
  const looked = lookUp(list.terms, filters);
  const turn = (page: number) => withFilter(place, { q: filters.q }, { page: page > 1 ? page : null });
  const { timeZone } = await siteSettings();
  return (
    <>
      <Link href="/desk/terms" className="text-sm underline underline-offset-4">{words.title}</Link>
      <ScreenTitle help="terms" className="pt-2" titleClass="wrap-anywhere">{list.name}</ScreenTitle>
      <p className="pt-1 text-sm text-ink-2">{words.list.at(list.version)} · {words.list.count(list.terms.length)} · {list.active ? words.list.active : words.list.inactive}</p>
      <search>
        <form action={place} className="flex flex-wrap items-end gap-2 py-4">
          <TextField type="search" name="q" label={t.find} maxLength={200} defaultValue={filters.q} className="min-w-52 flex-1" />
          <SubmitButton>{t.search}</SubmitButton>
        </form>
      </search>
      <p role="status" className="pb-2 text-sm text-ink-2">{t.found(looked.found, looked.page, looked.pages)}</p>
      <Entries entries={looked.entries} words={words} of={list.mayManage ? { listId: list.id, basedOn: list.version, change: changeTermsAction } : null} />
      <Paging label={t.pages} first={looked.page > 1 ? { href: turn(looked.page - 1), label: t.before } : null} next={looked.page < looked.pages ? { href: turn(looked.page + 1), label: t.next } : null} />
      <Versions list={list} words={words} language={actor.language} timeZone={timeZone} restore={restoreTermsAction} />
    </>
  );
}
