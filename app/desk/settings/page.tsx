import { ScreenTitle } from "#components/desk/screen-title";
import { FrontFigures } from "#components/desk/settings/front-figures";
import { Samples } from "#components/desk/settings/samples";
import { SettingsIndex } from "#components/desk/settings/settings-index";
import { SettingsForm } from "#components/desk/settings/settings-form";
import { deskWords } from "#components/desk/words";
import { frontFigures } from "#lib/cache/figures";
import { hostOfSite } from "#lib/reading/marked";
import { openSettings } from "#lib/settings/change";
import { openStorage } from "#lib/storage/open";
import { deskActor } from "../actor.ts";
import { shown } from "#lib/web/shown";
import { changeSettingsAction, removeSamplesAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).settings.title };
}

export default async function SettingsPage() {
  const actor = await deskActor();
  const [{ samples, ...opened }, storage] = await Promise.all([shown(openSettings(actor, null)), shown(openStorage(actor, null))]);
  const figures = frontFigures();
  // A zone set by other means stays choosable.
  const timeZones = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", opened.settings.timeZone])].sort();
  return (
    <div className="max-w-3xl">
      <ScreenTitle help="settings" className="pb-5">{deskWords(actor.language).settings.title}</ScreenTitle>
      <SettingsIndex language={actor.language} room={storage.room} samples={samples > 0} />
      <SettingsForm {...opened} timeZones={timeZones} address={hostOfSite()} save={changeSettingsAction} />
      {figures && <FrontFigures figures={figures} language={actor.language} />}
      {samples > 0 && <Samples remove={removeSamplesAction} />}
    </div>
  );
}
