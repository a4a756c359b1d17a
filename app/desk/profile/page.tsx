import Link from "next/link";
import { Part } from "#components/desk/part";
import { securityWords } from "#components/desk/security/words-in";
import { DeviceList } from "#components/desk/profile/device-list";
import { PasswordForm } from "#components/desk/profile/password-form";
import { ProfileForm } from "#components/desk/profile/profile-form";
import { deskWords } from "#components/desk/words";
import { openProfile } from "#lib/people/profile";
import { listDevices } from "#lib/session/devices";
import { siteSettings } from "#lib/settings/read";
import { deskActor } from "../actor.ts";
import { shown } from "#lib/web/shown";
import { changePasswordAction, endDeviceAction, updateProfileAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).people.profileTitle };
}

export default async function ProfilePage() {
  const actor = await deskActor();
  const { people: t, desk } = deskWords(actor.language);
  const profile = await shown(openProfile(actor, actor.id));
  const devices = await shown(listDevices(actor, null));
  const { timeZone } = await siteSettings();
  const sections = profile.sectionNames.join(actor.language === "en" ? ", " : "、");
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-2xl font-bold">{t.profileTitle}</h1>
      <p className="pt-1 pb-5 text-ink-2">{[desk.role[profile.role], sections && `${t.yourSections} ${sections}`, t.profileLead].filter(Boolean).join(" · ")}</p>
      <ProfileForm profile={profile} save={updateProfileAction} />
      <p className="pt-6"><Link href="/desk/profile/security" className="link py-1">{securityWords(actor.language).toPage}</Link></p>
      <Part title={t.passwordTitle}><PasswordForm personId={actor.id} email={profile.email ?? ""} save={changePasswordAction} /></Part>
      <Part title={t.devicesTitle}><DeviceList devices={devices} timeZone={timeZone} end={endDeviceAction} /></Part>
    </div>
  );
}
