import { CorrectionList } from "#components/site/correction-list";
import { Frame } from "#components/site/frame";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { readCorrectionList } from "#lib/reading/corrections";
import { bothEditions, headOf } from "#lib/reading/head";
import { readSite } from "#lib/reading/site";
import { collectionPage } from "#lib/reading/structured-data";
import { firstOf, languageOf, type PageProps } from "#lib/reading/params";
import { today } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";
import { JsonLd } from "../json-ld.tsx";

const path = "/corrections";

async function load({ params, searchParams }: PageProps) {
  const [{ lang }, search] = await Promise.all([params, searchParams]);
  return { language: languageOf(lang), before: firstOf(search.before) };
}

export async function generateMetadata(props: PageProps): Promise<PageHead> {
  const { language, before } = await load(props);
  const { title, description } = messagesFor(language).about.corrections;
  const own = localPath(language, path);
  return headOf({ language, site: await readSite(language), title, description, path: before ? `${own}?before=${encodeURIComponent(before)}` : own, versions: before ? {} : bothEditions(path) });
}

export default async function CorrectionsPage(props: PageProps) {
  const { language, before } = await load(props);
  const [site, page] = await Promise.all([readSite(language), readCorrectionList(language, before)]);
  const now = today(site.settings.timeZone);
  const { title, description } = messagesFor(language).about.corrections;
  return (
    <Frame {...{ language, site, now }} otherPath={localPath(language === "en" ? "zh-CN" : "en", path)}>
      <JsonLd data={[collectionPage({ site, language, name: title, description, path: localPath(language, path) })]} />
      <CorrectionList {...{ language, page, now }} later={before !== undefined} timeZone={site.settings.timeZone} />
    </Frame>
  );
}
