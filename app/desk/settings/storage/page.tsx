import Link from "next/link";
import { ScreenTitle } from "#components/desk/screen-title";
import { StorageList } from "#components/desk/storage/storage-list";
import { storageWords } from "#components/desk/storage/words";
import { deskWords } from "#components/desk/words";
import { openStorage } from "#lib/storage/open";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: storageWords((await deskActor()).language).title };
}

export default async function StoragePage() {
  const actor = await deskActor();
  const t = storageWords(actor.language);
  const storage = await shown(openStorage(actor, null));
  return (
    <div className="max-w-3xl">
      <p className="pb-1 text-sm"><Link href="/desk/settings" prefetch={false} className="link py-1">{deskWords(actor.language).house.care.back}</Link></p>
      <ScreenTitle help="settings">{t.title}</ScreenTitle>
      <p className="pt-1 pb-5 text-ink-2">{t.lead}</p>
      <StorageList storage={storage} language={actor.language} />
    </div>
  );
}
