import { ImportDesk } from "#components/desk/import/import-desk";
import { ScreenTitle } from "#components/desk/screen-title";
import { messagesFor } from "#lib/i18n/messages";
import { deskActor } from "../actor.ts";
import { siteSettings } from "#lib/settings/read";
import { importArticleAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  const { language } = await deskActor();
  return { title: messagesFor(language).articles.importTitle };
}

export default async function ImportPage() {
  const { language } = await deskActor();
  const t = messagesFor(language).articles;
  const { timeZone } = await siteSettings();
  return (
    <>
      <ScreenTitle help="import">{t.importTitle}</ScreenTitle>
      <p className="max-w-prose pt-2 pb-6 text-ink-2">{t.importLead}</p>
      <ImportDesk importArticle={importArticleAction} timeZone={timeZone} />
    </>
  );
}
