import { AboutAi } from "#components/site/about-ai";
import { Frame } from "#components/site/frame";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { bothEditions, headOf } from "#lib/reading/head";
import { aiParts } from "#lib/reading/label-pages";
import { readSite } from "#lib/reading/site";
import { languageOf, type PageProps } from "#lib/reading/params";
import { thisYear } from "#lib/reading/now";
import type { PageHead } from "#lib/reading/types";

const path = "/about/ai";

export async function generateMetadata({ params }: PageProps): Promise<PageHead> {
  const language = languageOf((await params).lang);
  const { title, description } = messagesFor(language).about.ai;
  return headOf({ language, site: await readSite(language), title, description, path: localPath(language, path), versions: bothEditions(path) });
}

export default async function AboutAiPage({ params }: PageProps) {
  const language = languageOf((await params).lang);
  const site = await readSite(language);
  return (
    <Frame language={language} site={site} now={thisYear(site.settings.timeZone)} otherPath={localPath(language === "en" ? "zh-CN" : "en", path)}>
      <AboutAi language={language} parts={aiParts(language, site.settings, messagesFor(language).about.ai.ours)} />
    </Frame>
  );
}
