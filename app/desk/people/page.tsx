import { InvitationList } from "#components/desk/people/invitation-list";
import { Invite } from "#components/desk/people/invite";
import { PeopleList } from "#components/desk/people/people-list";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { Button, ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { SelectField, TextField } from "#components/ui/field";
import { Paging, withFilter } from "#components/ui/paging";
import type { Lang } from "#lib/i18n/languages";
import { listInvitations, listPeople, peopleFilters } from "#lib/people/list";
import type { PeopleFilters } from "#lib/people/types";
import { siteSettings } from "#lib/settings/read";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { shown } from "#lib/web/shown";
import { changeRoleAction, endSessionsAction, invitePersonAction, makeResetLinkAction, restorePersonAction, revokeInvitationAction, suspendPersonAction } from "./actions.ts";

export const dynamic = "force-dynamic";

const here = "/desk/people";
const deeds = { changeRole: changeRoleAction, suspend: suspendPersonAction, restore: restorePersonAction, endSessions: endSessionsAction, resetLink: makeResetLinkAction };

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).people.title };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { people: t, desk } = deskWords(actor.language);
  const filters = peopleFilters.parse(firstValues(await searchParams));
  const { items, next } = await shown(listPeople(actor, filters));
  const invitations = await shown(listInvitations(actor, null));
  const { timeZone, defaultLanguage } = await siteSettings();
  return (
    <>
      <header className="flex flex-wrap items-center gap-3 pb-5">
        <ScreenTitle help="people" className="mr-auto">{t.title}</ScreenTitle>
        <Invite invite={invitePersonAction} siteLanguage={defaultLanguage} />
      </header>
      {invitations.length > 0 && <InvitationList invitations={invitations} timeZone={timeZone} revoke={revokeInvitationAction} />}
      <Filters filters={filters} language={actor.language} />
      {items.length === 0 ? <EmptyState title={t.emptyTitle} action={<ButtonLink href={here}>{t.clear}</ButtonLink>}>{t.emptyText}</EmptyState> : <PeopleList people={items} me={actor.id} timeZone={timeZone} deeds={deeds} />}
      <Paging label={desk.paging} first={filters.before ? { href: withFilter(here, filters, {}), label: desk.first } : null} next={next ? { href: withFilter(here, filters, { before: next }), label: desk.older } : null} />
    </>
  );
}

function Filters({ filters, language }: { filters: PeopleFilters; language: Lang }) {
  const { people: t, desk } = deskWords(language);
  return (
    <search>
      <form method="get" action={here} className="flex flex-wrap items-end gap-2 pb-3">
        <TextField quiet label={t.search} placeholder={t.search} type="search" name="q" defaultValue={filters.q ?? ""} maxLength={100} className="w-60 max-w-full" />
        <SelectField quiet label={t.role} name="role" defaultValue={filters.role ?? ""}>
          <option value="">{t.allRoles}</option>
          {(["author", "editor", "chief", "admin"] as const).map((role) => <option key={role} value={role}>{desk.role[role]}</option>)}
        </SelectField>
        <Button type="submit">{t.find}</Button>
      </form>
    </search>
  );
}
