import { ListKeys } from "#components/desk/list-keys";
import { PitchFilterBar } from "#components/desk/pitches/filter-bar";
import { PitchList } from "#components/desk/pitches/pitch-list";
import { ProposeButton } from "#components/desk/pitches/propose-button";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Paging, withFilter } from "#components/ui/paging";
import type { Lang } from "#lib/i18n/languages";
import { listPitches, pitchFilters } from "#lib/pitches/board";
import type { PitchFilters } from "#lib/pitches/types";
import { siteSettings } from "#lib/settings/read";
import { findSections } from "#lib/taxonomy/section-options";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { acceptPitchAction, bringBackPitchAction, declinePitchAction, editPitchAction, proposePitchAction, withdrawPitchAction } from "./actions.ts";

export const dynamic = "force-dynamic";

const here = "/desk/pitches";
const actions = { accept: acceptPitchAction, bringBack: bringBackPitchAction, decline: declinePitchAction, edit: editPitchAction, withdraw: withdrawPitchAction };

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).pitches.title };
}

export default async function PitchesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { language } = actor;
  const { pitches: t, desk } = deskWords(language);
  const filters = pitchFilters.parse(firstValues(await searchParams));
  const { items, next, writers } = await listPitches(actor, filters);
  const [{ timeZone }, sections] = [await siteSettings(), await findSections()];
  const file = (encoding: string) => withFilter(`${here}/export`, filters, { encoding });
  return (
    <>
      <header className="flex flex-wrap items-start gap-3 pb-5">
        <div className="mr-auto flex-1 basis-72"><ScreenTitle help="pitches">{t.title}</ScreenTitle><p className="pt-1 text-ink-2">{t.lead}</p></div>
        <ProposeButton propose={proposePitchAction} sections={sections} />
      </header>
      <PitchFilterBar filters={filters} sections={sections} language={language} />
      {items.length > 0 ? <PitchList label={t.title} items={items} language={language} timeZone={timeZone} actions={actions} sections={sections} writers={writers} /> : <Nothing filters={filters} language={language} />}
      {items.length > 0 && (
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 text-sm">
          <a href={file("utf8")} download className="underline underline-offset-4">{t.exportUtf8}</a>
          <a href={file("gbk")} download className="underline underline-offset-4">{t.exportGbk}</a>
          <span className="text-xs text-ink-3">{t.gbkHint}</span>
        </p>
      )}
      <ListKeys lines="[data-line]" search="" />
      <Paging label={desk.paging} first={filters.before ? { href: withFilter(here, filters, {}), label: t.newest } : null} next={next ? { href: withFilter(here, filters, { before: next }), label: t.older } : null} />
    </>
  );
}

/** An empty board says what it is for; an empty answer how to ask otherwise. */
function Nothing({ filters, language }: { filters: PitchFilters; language: Lang }) {
  const { pitches: t } = deskWords(language);
  if (filters.section || filters.mine || filters.before) return <EmptyState title={t.nothing.title} action={<ButtonLink href={here}>{t.nothing.clear}</ButtonLink>}>{t.nothing.text}</EmptyState>;
  const { title, text } = t.empty[filters.status ?? "open"];
  return <EmptyState title={title}>{text}</EmptyState>;
}
