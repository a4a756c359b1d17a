import { Frame } from "#components/site/frame";
import { Home } from "#components/site/home";
import { localPath } from "#lib/i18n/languages";
import { readHome } from "#lib/reading/home";
import { bothEditions, headOf } from "#lib/reading/head";
import { readSite } from "#lib/reading/site";
import { languageOf, type PageProps } from "#lib/reading/params";
import { webSite } from "#lib/reading/structured-data";
import { today } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";
import { JsonLd } from "./json-ld.tsx";

export async function generateMetadata({ params }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const site = await readSite(language);
  return headOf({ language, site, path: localPath(language, "/"), versions: bothEditions("/") });
}

export default async function HomePage({ params }: PageProps) {
  const language = languageOf((await params).lang);
  const [site, home] = await Promise.all([readSite(language), readHome(language)]);
  const now = today(site.settings.timeZone);
  return (
    <Frame language={language} site={site} now={now} here="home">
      <JsonLd data={[webSite(site, language)]} />
      <Home home={home} language={language} now={now} timeZone={site.settings.timeZone} />
    </Frame>
  );
}
