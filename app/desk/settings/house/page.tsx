import Link from "next/link";
import { notFound } from "next/navigation";
import { MailTest } from "#components/desk/house/mail-test";
import { MaintenanceForm } from "#components/desk/house/maintenance-form";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { can } from "#lib/access/policy";
import { maintenance } from "#lib/settings/maintenance-state";
import { deskActor } from "../../actor.ts";
import { sendTestMailAction, switchMaintenanceAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).house.care.title };
}

export default async function HousePage() {
  const actor = await deskActor();
  if (!can(actor, "maintenance.switch", undefined)) notFound();
  const t = deskWords(actor.language).house.care;
  const { on, note } = await maintenance();
  const heading = "border-t-2 border-ink pt-2 font-serif text-lg font-bold";
  return (
    <div className="grid max-w-3xl gap-8">
      <header>
        <p className="pb-1 text-sm"><Link href="/desk/settings" prefetch={false} className="underline underline-offset-4">{t.back}</Link></p>
        <ScreenTitle help="settings">{t.title}</ScreenTitle>
      </header>
      <section>
        <h2 className={heading}>{t.maintenance}</h2>
        <p className="text-ink-2">{t.lead}</p>
        <MaintenanceForm key={String(on)} on={on} note={note} change={switchMaintenanceAction} />
      </section>
      <section>
        <h2 className={heading}>{t.mail}</h2>
        <p className="text-ink-2">{t.mailLead}</p>
        <MailTest send={sendTestMailAction} />
      </section>
    </div>
  );
}
