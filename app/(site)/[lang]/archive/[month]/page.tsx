import { Frame } from "#components/site/frame";
import { ListPage } from "#components/site/list";
import { Missing } from "#components/site/missing";
import { printedMonth } from "#lib/i18n/dates";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { answerWith } from "#lib/kernel/request-store";
import { headOf, missingHead } from "#lib/reading/head";
import { readMonth } from "#lib/reading/archive";
import { readSite } from "#lib/reading/site";
import { firstOf, languageOf, type PageProps } from "#lib/reading/params";
import { today } from "#lib/reading/now";
import { breadcrumbs, collectionPage } from "#lib/reading/structured-data";
import type { PageHead } from "#lib/reading/types";
import { JsonLd } from "../../json-ld.tsx";

type Props = PageProps<{ month: string }>;

async function load({ params, searchParams }: Props) {
  const [{ lang, month }, search] = await Promise.all([params, searchParams]);
  const language = languageOf(lang);
  const before = firstOf(search.before);
  return { language, before, month, page: await readMonth(month, language, before), path: localPath(language, `/archive/${month}`) };
}

export async function generateMetadata(props: Props): Promise<PageHead> {
  const { language, before, month, page, path } = await load(props);
  if (!page) return missingHead(language);
  const title = messagesFor(language).site.archive.month(printedMonth(month, language));
  return headOf({ language, site: await readSite(language), title, description: title, path: before ? `${path}?before=${encodeURIComponent(before)}` : path });
}

export default async function MonthPage(props: Props) {
  const { language, before, month, page, path } = await load(props);
  const site = await readSite(language);
  const now = today(site.settings.timeZone);
  if (!page) {
    answerWith(404);
    return <Frame {...{ language, site, now }}><Missing language={language} /></Frame>;
  }
  const t = messagesFor(language).site.archive;
  return (
    <Frame {...{ language, site, now }}>
      <JsonLd data={[collectionPage({ site, language, name: t.month(printedMonth(month, language)), path, items: page.items }), breadcrumbs(language, [{ name: t.title, path: localPath(language, "/archive") }, { name: printedMonth(month, language), path }])]} />
      <ListPage {...{ language, now, path, page }} timeZone={site.settings.timeZone} kind={t.title} title={printedMonth(month, language)} later={before !== undefined}>
        <p className="follow"><a href={localPath(language, "/archive")}>{t.allMonths}</a></p>
      </ListPage>
    </Frame>
  );
}
