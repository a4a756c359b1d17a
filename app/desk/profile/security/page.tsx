import { Part } from "#components/desk/part";
import { DeviceList } from "#components/desk/profile/device-list";
import { PasswordForm } from "#components/desk/profile/password-form";
import { ScreenTitle } from "#components/desk/screen-title";
import { FactorsPart } from "#components/desk/security/factors";
import { LinkedAccounts } from "#components/desk/security/linked-accounts";
import { SignInList } from "#components/desk/security/sign-in-list";
import { securityWords } from "#components/desk/security/words-in";
import { deskWords } from "#components/desk/words";
import { Paging } from "#components/ui/paging";
import { openFactors } from "#lib/factors/open";
import { openProfile } from "#lib/people/profile";
import { listDevices } from "#lib/session/devices";
import { listLinkedAccounts } from "#lib/session/linked-accounts";
import { historyPlace, listOwnSignIns } from "#lib/session/history";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";
import { firstValues } from "../../first-values.ts";
import { changePasswordAction, endDeviceAction } from "../actions.ts";
import { addPasskeyAction, allowAccountAction, beginPasskeyAction, confirmCodesAction, offerCodesAction, removePasskeyAction, renamePasskeyAction, renewRecoveryCodesAction, turnOffCodesAction, unlinkAccountAction } from "./actions.ts";

export const dynamic = "force-dynamic";

const here = "/desk/profile/security";
const deeds = { totp: { offer: offerCodesAction, confirm: confirmCodesAction }, turnOff: turnOffCodesAction, renew: renewRecoveryCodesAction, passkey: { begin: beginPasskeyAction, add: addPasskeyAction }, rename: renamePasskeyAction, remove: removePasskeyAction };

export async function generateMetadata() {
  return { title: securityWords((await deskActor()).language).title };
}

export default async function SecurityPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const t = securityWords(actor.language);
  const { people, desk } = deskWords(actor.language);
  const place = historyPlace.parse(firstValues(await searchParams));
  const [accounts, opened, devices, history, profile, { timeZone }] = await Promise.all([shown(listLinkedAccounts(actor, actor.id)), shown(openFactors(actor, actor.id)), shown(listDevices(actor, null)), shown(listOwnSignIns(actor, { place })), shown(openProfile(actor, actor.id)), siteSettings()]);
  return (
    <div className="max-w-2xl">
      <ScreenTitle help="security">{t.title}</ScreenTitle>
      <p className="pt-1 text-ink-2">{opened.required ? t.leadRequired : t.lead}</p>
      <Part title={t.secondTitle} lead={t.secondLead}><FactorsPart personId={actor.id} opened={opened} timeZone={timeZone} deeds={deeds} /></Part>
      {accounts.linked.length + accounts.unlinked.length > 0 && (
        <Part title={t.linked.title} lead={t.linked.lead}>
          <LinkedAccounts accounts={accounts} timeZone={timeZone} own={{ personId: actor.id, askPassword: !opened.fresh && opened.hasPassword, unlink: unlinkAccountAction, allow: allowAccountAction }} />
        </Part>
      )}
      <Part title={people.passwordTitle}><PasswordForm personId={actor.id} email={profile.email ?? ""} save={changePasswordAction} /></Part>
      <Part title={people.devicesTitle}><DeviceList devices={devices} timeZone={timeZone} end={endDeviceAction} /></Part>
      <Part title={t.history.title} lead={t.history.lead}>
        <SignInList items={history.items} language={actor.language} timeZone={timeZone} />
        <Paging label={desk.paging} first={place.before ? { href: here, label: desk.first } : null} next={history.next ? { href: `${here}?before=${history.next}`, label: desk.older } : null} />
      </Part>
    </div>
  );
}
