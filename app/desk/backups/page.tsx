import { BackupDesk } from "#components/desk/backups/backup-desk";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { openBackups } from "#lib/backup/list";
import { failureSentence } from "#lib/i18n/failure";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../actor.ts";
import { askForBackupAction, changeScheduleAction, removeBackupAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).house.backups.title };
}

export default async function BackupsPage() {
  const actor = await deskActor();
  const t = deskWords(actor.language).house.backups;
  const opened = await shown(openBackups(actor, null));
  const { timeZone } = await siteSettings();
  const { last } = opened.state;
  const why = last && !last.ok ? failureSentence({ code: last.code, params: last.params }, actor.language) : "";
  return (
    <div className="max-w-3xl">
      <ScreenTitle help="backups" className="pb-2">{t.title}</ScreenTitle>
      <p className="pb-5 text-ink-2">{t.lead}</p>
      <BackupDesk {...opened} why={why} timeZone={timeZone} deeds={{ ask: askForBackupAction, schedule: changeScheduleAction, remove: removeBackupAction }} />
    </div>
  );
}
