import Link from "next/link";
import { notFound } from "next/navigation";
import { Part } from "#components/desk/part";
import { LeaveForm } from "#components/desk/people/leave-form";
import { DropFactors } from "#components/desk/people/drop-factors";
import { DeviceList } from "#components/desk/profile/device-list";
import { ScreenTitle } from "#components/desk/screen-title";
import { LinkedAccounts } from "#components/desk/security/linked-accounts";
import { SignInList } from "#components/desk/security/sign-in-list";
import { securityWords } from "#components/desk/security/words-in";
import { deskWords } from "#components/desk/words";
import { countFactors } from "#lib/factors/open";
import { hasSecondFactor } from "#lib/factors/types";
import { openPerson } from "#lib/people/detail";
import { openLeaving } from "#lib/people/leave";
import type { PersonDetail } from "#lib/people/types";
import { listDevicesOf } from "#lib/session/devices";
import { listLinkedAccountsOf } from "#lib/session/linked-accounts";
import { listSignInsOf } from "#lib/session/history";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";
import { dropSecondFactorAction, endDeviceAction, removePersonAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ person: string }> };

export async function generateMetadata() {
  return { title: securityWords((await deskActor()).language).person.open };
}

/** One person, for admins: second factor, devices, history, leaving. */
export default async function PersonPage({ params }: Props) {
  const actor = await deskActor();
  const id = (await params).person;
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound();
  const person = await shown(openPerson(actor, Number(id)));
  const t = securityWords(actor.language).person;
  return (
    <div className="max-w-2xl">
      <p className="text-sm"><Link href="/desk/people" prefetch={false} className="link py-1">{t.back}</Link></p>
      <ScreenTitle help="people" titleClass="break-words">{person.name}</ScreenTitle>
      <p className="pt-1 break-all text-ink-2">{person.email ?? (person.removed ? t.gone : t.noAccount)}</p>
      {person.email !== null && <Account actor={actor} person={person} />}
    </div>
  );
}

async function Account({ actor, person }: { actor: Awaited<ReturnType<typeof deskActor>>; person: PersonDetail }) {
  const [accounts, factors, devices, history, { timeZone }] = await Promise.all([shown(listLinkedAccountsOf(actor, person.id)), shown(countFactors(actor, person.id)), shown(listDevicesOf(actor, person.id)), shown(listSignInsOf(actor, { personId: person.id, place: {} })), siteSettings()]);
  const leaving = person.abilities.remove ? await shown(openLeaving(actor, person.id)) : null;
  const t = securityWords(actor.language);
  return (
    <>
      <Part title={t.secondTitle}>
        <p className="pb-3">{t.person.factors(factors.totp, factors.passkeys, factors.recovery)}</p>
        {person.abilities.dropFactors && hasSecondFactor(factors) && <DropFactors person={person} drop={dropSecondFactorAction} />}
      </Part>
      {accounts.linked.length + accounts.unlinked.length > 0 && <Part title={t.linked.title} lead={t.linked.leadOf}><LinkedAccounts accounts={accounts} timeZone={timeZone} own={null} /></Part>}
      <Part title={deskWords(actor.language).people.devicesTitle}>
        {devices.length === 0 ? <p className="text-ink-2">{t.person.noDevices}</p> : <DeviceList devices={devices} timeZone={timeZone} end={endDeviceAction} />}
      </Part>
      <Part title={t.history.title}><SignInList items={history.items} language={actor.language} timeZone={timeZone} /></Part>
      {leaving && <Part title={t.person.leaveTitle} lead={t.person.leaveLead}><LeaveForm person={person} leaving={leaving} leave={removePersonAction} /></Part>}
    </>
  );
}
