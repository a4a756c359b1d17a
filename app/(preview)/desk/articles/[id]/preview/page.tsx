import { ArticleView } from "#components/article/article-view";
import { Frame } from "#components/site/frame";
import { aigcMeta, markedOf } from "#lib/reading/marked";
import { readSite } from "#lib/reading/site";
import { editor as en } from "#messages/en/editor";
import { editor as zh } from "#messages/zh-CN/editor";
import { draftOf } from "./draft.ts";

type Params = { params: Promise<{ id: string }> };

const wordsFor = (language: "zh-CN" | "en") => (language === "en" ? en : zh).previewPage;

export async function generateMetadata({ params }: Params) {
  const { actor, article } = await draftOf((await params).id);
  return { title: wordsFor(actor.language).title(article.headline), robots: { index: false }, ...aigcMeta(article, (await readSite(article.language)).settings) };
}

export default async function PreviewPage({ params }: Params) {
  const { actor, article } = await draftOf((await params).id);
  const t = wordsFor(actor.language);
  const site = await readSite(article.language);
  return (
    <>
      <Frame language={article.language} site={site} now={new Date()} here={article.section?.slug}>
        <ArticleView article={article} marked={markedOf(article, site.settings)} siteName={site.settings.name[article.language]} timeZone={site.settings.timeZone} />
      </Frame>
      <aside className="preview-bar" aria-label={t.label} lang={actor.language}>
        <span>{t.banner}</span>
        <a href={`/desk/articles/${article.id}`}>{t.back}</a>
      </aside>
    </>
  );
}
