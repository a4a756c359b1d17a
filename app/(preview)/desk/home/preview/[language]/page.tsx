import { Frame } from "#components/site/frame";
import { Home } from "#components/site/home";
import { readSite } from "#lib/reading/site";
import { home as en } from "#messages/en/home";
import { home as zh } from "#messages/zh-CN/home";
import { pageOf, visitorOf } from "./opened.ts";

type Asked = { params: Promise<{ language: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const wordsFor = (language: "zh-CN" | "en") => (language === "en" ? en : zh).previewPage;

export async function generateMetadata({ params }: Asked) {
  const { actor, language } = await visitorOf((await params).language);
  return { title: wordsFor(actor.language).title((await readSite(language)).settings.name[language]), robots: { index: false } };
}

export default async function HomePreviewPage({ params, searchParams }: Asked) {
  const visitor = await visitorOf((await params).language);
  const { actor, language } = visitor;
  const [home, site] = [await pageOf(visitor, (await searchParams).as), await readSite(language)];
  const t = wordsFor(actor.language);
  const now = new Date();
  return (
    <>
      <Frame language={language} site={site} now={now} here="home">
        <Home home={home} language={language} now={now} timeZone={site.settings.timeZone} />
      </Frame>
      <aside className="preview-bar" aria-label={t.label} lang={actor.language}>
        <span>{t.banner}</span>
        <a href={`/desk/home?edition=${language}`}>{t.back}</a>
      </aside>
    </>
  );
}
