import Link from "next/link";
import { securityWords } from "#components/desk/security/words-in";
import { FrontFigures } from "#components/desk/settings/front-figures";
import { Samples } from "#components/desk/settings/samples";
import { SettingsForm } from "#components/desk/settings/settings-form";
import { deskWords } from "#components/desk/words";
import { frontFigures } from "#lib/cache/figures";
import { hostOfSite } from "#lib/reading/marked";
import { openSettings } from "#lib/settings/change";
import { deskActor } from "../actor.ts";
import { shown } from "#lib/web/shown";
import { changeSettingsAction, removeSamplesAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).settings.title };
}

export default async function SettingsPage() {
  const actor = await deskActor();
  const { samples, ...opened } = await shown(openSettings(actor, null));
  const figures = frontFigures();
  // A zone set by other means stays choosable.
  const timeZones = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", opened.settings.timeZone])].sort();
  return (
    <div className="max-w-3xl">
      <h1 className="pb-5 font-serif text-2xl font-bold">{deskWords(actor.language).settings.title}</h1>
      <p className="pb-5">
        <Link href="/desk/settings/house" prefetch={false} className="underline underline-offset-4">{deskWords(actor.language).house.care.title}</Link>
        {" · "}<Link href="/desk/settings/sign-in" prefetch={false} className="underline underline-offset-4">{securityWords(actor.language).rules.link}</Link>
      </p>
      <SettingsForm {...opened} timeZones={timeZones} address={hostOfSite()} save={changeSettingsAction} />
      {figures && <FrontFigures figures={figures} language={actor.language} />}
      {samples > 0 && <Samples remove={removeSamplesAction} />}
    </div>
  );
}
